"""The organisations that Vietnamese news names without saying what they are."""

from __future__ import annotations

ABROAD = """
liên hợp quốc|liên hiệp quốc|lhq = United Nations
hội đồng bảo an = UN Security Council
hội đồng bảo an liên hợp quốc = UN Security Council
hội đồng bảo an liên hiệp quốc = UN Security Council
hội đồng bảo an lhq = UN Security Council
hđba = UN Security Council
unsc = UN Security Council
hđba lhq = UN Security Council
unga|đại hội đồng liên hợp quốc|đại hội đồng lhq = UN General Assembly
cục gìn giữ hòa bình việt nam|vdpo = Việt Nam Department of Peacekeeping Operations
liên minh châu âu = European Union
liên minh châu phi = African Union
tổ chức y tế thế giới = World Health Organization
tổ chức thương mại thế giới = World Trade Organization
quỹ tiền tệ quốc tế = International Monetary Fund
ngân hàng thế giới = World Bank
ngân hàng phát triển châu á = Asian Development Bank
hiệp hội các quốc gia đông nam á = Association of Southeast Asian Nations
quỹ nhi đồng liên hợp quốc = United Nations Children's Fund
cơ quan năng lượng nguyên tử quốc tế = International Atomic Energy Agency
tòa án hình sự quốc tế = International Criminal Court
tổ chức hiệp ước bắc đại tây dương = NATO
liên đoàn bóng đá thế giới = FIFA
liên đoàn bóng đá châu á = AFC
liên đoàn bóng đá việt nam|vff = Vietnam Football Federation
thông tấn xã việt nam|ttxvn = Vietnam News Agency
đài truyền hình việt nam|vtv = Vietnam Television
đài tiếng nói việt nam|vov = Voice of Vietnam
tập đoàn dầu khí việt nam|tập đoàn dầu khí quốc gia việt nam|pvn = Petrovietnam
tập đoàn điện lực việt nam|evn = Vietnam Electricity
tổng liên đoàn lao động việt nam = Vietnam General Confederation of Labour
mặt trận tổ quốc việt nam = Vietnam Fatherland Front
đảng cộng sản việt nam = Communist Party of Vietnam
quân đội nhân dân việt nam = Vietnam People's Army
ngân hàng nhà nước việt nam|ngân hàng nhà nước = State Bank of Vietnam
hãng hàng không quốc gia việt nam = Vietnam Airlines
bảo hiểm xã hội việt nam = Vietnam Social Security
phòng thương mại và công nghiệp việt nam|vcci = Vietnam Chamber of Commerce and Industry
nhà trắng = White House
phủ chủ tịch = Presidential Palace
quân giải phóng nhân dân trung quốc = People's Liberation Army
lầu năm góc = Pentagon
điện kremlin = Kremlin
điện elysee = Élysée Palace
hội chữ thập đỏ = Red Cross
tân hoa xã = Xinhua
hội đồng nhân quyền liên hợp quốc|hội đồng nhân quyền lhq = UN Human Rights Council
cơ quan lhq về người tị nạn = UNHCR
cao ủy lhq về người tị nạn = UNHCR
cao ủy liên hợp quốc về người tị nạn = UNHCR
unhcr = UNHCR
chương trình phát triển liên hợp quốc = UNDP
chương trình lương thực thế giới = World Food Programme
tổ chức lao động quốc tế = International Labour Organization
tổ chức lương thực và nông nghiệp liên hợp quốc = Food and Agriculture Organization
tổ chức lương thực và nông nghiệp lhq = Food and Agriculture Organization
tổ chức nông lương liên hợp quốc|tổ chức nông lương lhq = Food and Agriculture Organization
tổ chức di cư quốc tế = International Organization for Migration
tổ chức hàng hải quốc tế = International Maritime Organization
tổ chức giáo dục, khoa học và văn hóa liên hợp quốc = UNESCO
tổ chức hợp tác và phát triển kinh tế = OECD
tổ chức các nước xuất khẩu dầu mỏ = OPEC
quỹ dân số liên hợp quốc = United Nations Population Fund
cơ quan phòng chống ma túy và tội phạm liên hợp quốc = UNODC
đại hội đồng liên hiệp quốc = UN General Assembly
quân đội mỹ = US Army
hạ viện mỹ = US House of Representatives
thượng viện mỹ = US Senate
quốc hội mỹ = US Congress
bộ ngoại giao mỹ = US State Department
bộ tư pháp mỹ = US Justice Department
ngân hàng trung ương trung quốc = People's Bank of China
tổ chức cảnh sát hình sự quốc tế = Interpol
tòa trọng tài thường trực = Permanent Court of Arbitration
tòa án công lý quốc tế = International Court of Justice
ủy ban olympic quốc tế = International Olympic Committee
ủy ban châu âu = European Commission
nghị viện châu âu = European Parliament
ngân hàng trung ương châu âu = European Central Bank
cục dự trữ liên bang mỹ = Federal Reserve
cục điều tra liên bang mỹ = FBI
cơ quan tình báo trung ương mỹ = CIA
cơ quan hàng không vũ trụ mỹ|cơ quan hàng không và vũ trụ mỹ = NASA
liên đoàn ả rập = Arab League
nhà nước hồi giáo|is|isis = Islamic State
quốc hội việt nam = National Assembly of Vietnam
đoàn thanh niên cộng sản hồ chí minh|trung ương đoàn = Ho Chi Minh Communist Youth Union
hội liên hiệp phụ nữ việt nam = Vietnam Women's Union
đại học quốc gia hà nội|đhqg hà nội = Vietnam National University, Hanoi
học viện chính trị quốc gia hồ chí minh = Ho Chi Minh National Academy of Politics
viện hàn lâm khoa học xã hội việt nam = Vietnam Academy of Social Sciences
viện hàn lâm khoa học và công nghệ việt nam = Vietnam Academy of Science and Technology
tổng cục thống kê = General Statistics Office
tổng cục hải quan = General Department of Customs
cục hàng không việt nam|cục hàng không dân dụng việt nam = Civil Aviation Authority of Vietnam
đảng cộng sản trung quốc = Communist Party of China
tổ chức ân xá quốc tế = Amnesty International
bác sĩ không biên giới = Médecins Sans Frontières
ủy ban chữ thập đỏ quốc tế = International Committee of the Red Cross
"""
"""Their names, with the abbreviations beside them, and what English calls each."""

OTHERS = """
cienco|cienco 1|cienco 4|cienco 5|lilama|licogi|luxshare|meta|meta platforms
|cơ quan cảnh sát điều tra|cơ quan csđt|cơ quan an ninh điều tra|keidanren
|thép xanh nam định|đông á thanh hóa|hồng lĩnh hà tĩnh|topenland bình định
|quy nhơn bình định|thể công viettel|công an tp.hcm|
abc|ac milan|acb|acer|acv|adb|adidas|aeon|afc|aff|afp|agribank|airasia|airbus|ajax|al ahly|al hilal
|al-masirah|al-nassr|al-qaeda|al-shabaab|alaves|alibaba|amazon|amd|an ninh thủ đô|antv|anz|apec
|apple|arsenal|as roma|asean|asem|aston villa|astrazeneca|asus|atalanta|athletic bilbao|atletico
|atletico madrid|atp|audi|augsburg|b.bình dương|bamboo airways|ban bí thư
|ban chấp hành trung ương đảng|ban dân vận trung ương|ban kinh tế trung ương
|ban nội chính trung ương|ban tuyên giáo trung ương|ban tổ chức trung ương|bangkok post|barca
|barcelona|basf|bayer|bayer leverkusen|bayern|bayern munich|bbc|bchtư|be group|becamex bình dương
|benfica|besiktas|bhd|bhxh|bhyt|bidv|big c|bigbang|bild|bim group|bitexco|bkav|blackpink|bloomberg
|bmw|boca juniors|boeing|boko haram|borussia dortmund|bosch|bournemouth|bp|bphone|brics|bts
|burger king|buriram united|burnley|bách hóa xanh|bình định fc|bđbp|bộ chính trị|bộ công an
|bộ công thương|bộ gd&đt|bộ gd-đt|bộ giáo dục và đào tạo|bộ gtvt|bộ kh-đt|bộ lđ-tb&xh|bộ ngoại giao
|bộ nn-ptnt|bộ quốc phòng|bộ tn-mt|bộ tt-tt|bộ tài chính|bộ tổng tham mưu|bộ vh-tt&dl|bộ vhttdl
|bộ y tế|bộ đội biên phòng|cagliari|canon|cbs|celta vigo|ceres negros|cgv|chanel|chelsea
|chicago bulls|chính phủ|cia|citigroup|clb công an hà nội|clb hà nội|clb tp hcm|cnbc|cnn|co.opmart
|coca-cola|coopmart|corinthians|cptpp|crystal palace|cscđ|csgt|cshs|cska moscow|csđt
|công an nhân dân|công an nhân dân fc|cảng sài gòn|cảnh sát biển|daily mail|danang dragons|dea|dell
|dhs|dior|disney|doji|dortmund|dpa|dân trí|dược nam hà nam định|ecb|eibar|emart|emirates|esa
|espanyol|espn|eu|eurozone|everton|eximbank|exo|exxon mobil|facebook|fahasa|fao|fbi|fenerbahce|fifa
|fiorentina|fivb|flamengo|flc|flc thanh hóa|formosa|fox news|foxconn|fpt|fpt shop|freiburg|fsb|ftu
|fulham|g20|g7|g8|galatasaray|galaxy studio|gazprom|genoa|getafe|gia đình & xã hội|girona
|global times|go-viet|gojek|golden state warriors|goldman sachs|google|goviet|grab|greenpeace|gucci
|habeco|hagl|hamas|hanoi buffaloes|harvard|hbo|hdbank|hertha berlin|hezbollah|hnx|hoffenheim|honda
|hose|houthi|hoàng anh gia lai|hoàng anh gia lai jmg|hpg|hsbc|hsc|htv|htv7|htv9|huawei|hull city
|hust|hyundai|hà nội fc|hà nội mới|hà nội t&t|hđnd|hải phòng fc|hội đồng nhân dân|iaea|iata|ibm
|icao|ikea|ilo|imf|imo|infonet|instagram|intel|inter|inter miami|inter milan|ioc|iom|itar-tass|iucn
|jdt|jeonbuk|jetstar|jetstar pacific|johnson & johnson|johor darul ta'zim|jp morgan|jpmorgan|juve
|juventus|jyp entertainment|kcna|keangnam|kenh14|kfc|kgb|kia|kicker|kiểm toán nhà nước|kyodo
|l'equipe|la galaxy|la lakers|lao động|lazada|lazio|ldbđvn|leeds united|leganes|leicester
|leicester city|levante|leverkusen|lexus|lg|lg electronics|lion air|liverpool|louis vuitton|lđbđvn
|mai linh|mainz|malaysia airlines|man city|man united|man utd|manchester city|manchester united
|marca|marvel|masan|mastercard|masterise|mazda|mbbank|mcdonald's|mercedes|mercedes-benz|mi5|mi6
|microsoft|mit|mitsubishi|mlb|mobifone|moderna|momo|monaco|monsanto|morgan stanley|mossad|msb|mttq
|mu|muangthong united|nam a bank|nam định fc|napoli|nasa|nato|nba|nbc|nestle|netflix
|new england revolution|new york times|newcastle|nfl|nguyễn kim|người lao động|nhk|nhân dân|nhã nam
|nike|nissan|nld|noc|nokia|norwich|novaland|novartis|nsa|nvidia|nxb kim đồng|nxb trẻ|ocb|oecd
|one championship|one direction|opec|oppo|osasuna|osce|p&g|panasonic|paramount|paypal|pccc|pepsi
|pepsico|petrolimex|pfizer|pháp luật tp.hcm|piaggio|pkk|plo|pnj|porsche|posco|psg|ptc|pv gas
|pv power|pvc|pvep|pvgas|qatar airways|qltt|qlđt|qpvn|qualcomm|quân đội nhân dân|quân ủy trung ương
|quảng nam fc|quảng ninh fc|hạ viện|thượng viện|quốc hội
|rb leipzig|real|real betis|real madrid|real sociedad|reuters
|ria novosti|river plate|rmit|roche|rosneft|sabeco|sacombank|saigon co.op|saigon heat|saigontourist
|sampdoria|samsung|sanna khánh hòa|saostar|scb|schalke|schalke 04|scmp|sdf|selangor|sendo|sevilla
|shakhtar donetsk|shb|shb đà nẵng|shopee|siemens|sjc|sky sports|slna|sm entertainment|snsd|soha
|sony|south china morning post|southampton|spacex|spartak moscow|sporting lisbon|spotify|sputnik
|ssi|standard chartered|starbucks|stoke city|straits times|sun group|suzuki|swansea|sài gòn fc
|sài gòn giải phóng|sông lam nghệ an|taliban|tampines rovers|tand|tand tối cao|tass|techcombank
|telegram|tencent|tesla|thaco|thaiholdings|than quảng ninh|than khoáng sản|phong phú hà nam|dabaco
|masan meatlife|thanh niên|thanh tra chính phủ|tỉnh đoàn|thành đoàn|huyện ủy|huyện đoàn|quận ủy
|quận đoàn|thị ủy|đảng ủy
|the guardian|the new york times|the sun|thvl|thvl1|thành ủy|thường vụ quốc hội|thế giới di động
|thể công|thủ tướng chính phủ|tiki|tiktok|tiền phong|tkv|torino|toshiba|tottenham|toyota|tp hcm fc
|tpbank|tpp|trung ương hội|trung ương đảng|tuổi trẻ|tw đảng|twitter|tân hiệp phát|tân hoàng minh
|tòa án nhân dân tối cao|tỉnh ủy|tổng cục chính trị|u19 việt nam|u22 việt nam|u23 việt nam|uber
|ubmttq|ubnd|udinese|uefa|ueh|ufc|ulsan hyundai|unaids|unctad|undp|unesco|unfpa|uni5|unicef
|unilever|upcom|valencia|vascara|vatm|vba|vbi|vcb|vcg|vec|vhm|vib|vietcombank|vietinbank|vietjet
|vietjet air|vietnam airlines|vietnam+|vietnamnet|vietnamplus|vietq|vietravel|viettel|viettel fc
|villarreal|vinachem|vinacomin|vinalines|vinamilk|vinaphone|vinashin|vinasun|vinasun taxi|vinataba
|vinatex|vinhomes|vinpearl|vincom retail|vinmec|manulife|prudential|coteccons|covax|gavi|vinfast
|vingroup|vinmart|vissan|vivo|viện kiểm sát|viện kiểm sát nhân dân tối cao|vksnd
|vksnd tối cao|vndirect|vnews|vnexpress|vng|vnm|vnpt|vnr|volkswagen|vpbank|vpf|vtc|vtc news|vtc1
|vtc14|vtc16|vtv1|vtv2|vtv3|vtv4|vtv5|vtv6|vùng 1 hải quân|vùng 2 hải quân|vùng 3 hải quân
|vùng 4 hải quân|vùng 5 hải quân|văn phòng chính phủ|văn phòng chủ tịch nước|văn phòng quốc hội
|vạn thịnh phát|wall street journal|walmart|warner bros|washington post|watford|wb|wba|wbc|wechat
|wef|weibo|werder bremen|west brom|west ham|wfp|whatsapp|who|wikileaks|wipo|wolfsburg|wta|wto|wwf
|xiaomi|xskt cần thơ|yamaha|yeah1|yg entertainment|yonhap|youtube|zalo|zenit|zing|zing.vn|đhqg
|đhqg-hcm|đhqghn|điện máy xanh|đt việt nam|đà nẵng fc|đảng|đồng tâm long an|đời sống & pháp luật
|ủy ban kiểm tra trung ương|ủy ban nhân dân|ủy ban thường vụ quốc hội
"""
"""Those that go by one name everywhere: firms, papers, clubs, ministries with their short forms."""
