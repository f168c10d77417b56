"""Vietnamese words that say how, not what."""

from __future__ import annotations

FUNCTION_WORDS = """bị các cho chỉ cùng của cũng đã đang đây đến được gần hay hơn khi khỏi không là
lại làm lên mà một này ngày nên nếu người như những nhưng phải qua ra rằng sau sẽ tại theo thì tới
trên trong trước từ vào và với vẫn vì việc vụ xảy"""
