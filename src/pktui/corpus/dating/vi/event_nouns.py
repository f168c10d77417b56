"""Vietnamese words for what happens on a day."""

from __future__ import annotations

from pktui.pipeline.dates.language import listed

KINDS = {
    "election": "bầu_cử tổng_tuyển_cử",
    "referendum": "trưng_cầu_dân_ý trưng_cầu_ý_dân",
    "inauguration": "nhậm_chức",
    "earthquake": "động_đất",
    "tsunami": "sóng_thần",
    "storm": "siêu_bão cơn_bão",
    "flood": "lũ_lụt trận_lũ lũ_quét",
    "eruption": "phun_trào",
    "landslide": "lở_đất sạt_lở",
    "explosion": "vụ_nổ phát_nổ",
    "bombing": "đánh_bom",
    "attack": "tấn_công",
    "shooting": "xả_súng nổ_súng thảm_sát",
    "crash": "tai_nạn vụ_rơi",
    "spill": "tràn_dầu",
    "fire": "vụ_cháy hỏa_hoạn hoả_hoạn",
    "sinking": "chìm_tàu",
    "disaster": "thảm_họa thảm_hoạ",
    "death": "qua_đời",
    "funeral": "lễ_tang tang_lễ",
    "killing": "ám_sát sát_hại",
    "coup": "đảo_chính",
    "invasion": "xâm_lược",
    "truce": "ngừng_bắn đình_chiến",
    "summit": "hội_nghị cuộc_họp đàm_phán đại_hội",
    "trial": "phiên_tòa phiên_toà xét_xử",
    "hearing": "điều_trần",
    "verdict": "phán_quyết tuyên_án",
    "games": "thế_vận_hội",
    "final": "chung_kết",
    "launch": "phóng",
    "wedding": "đám_cưới lễ_cưới",
    "resignation": "từ_chức",
    "arrest": "bắt_giữ",
    "deadline": "hạn_chót",
    "strike": "đình_công",
    "protest": "biểu_tình",
    "visit": "chuyến_thăm",
    "festival": "lễ_hội",
    "opening": "lễ_khai_mạc khánh_thành",
    "debate": "tranh_luận",
    "exam": "kỳ_thi",
    "pilgrimage": "hành_hương",
}
"""Kind → its words; a joint of two words is an underscore."""
OTHERS = listed("trước")
"""Before the word for what happens, these make it another one than the one in the news."""
NAMED = listed("bão")
"""Words for what has a name, which stands behind them."""
