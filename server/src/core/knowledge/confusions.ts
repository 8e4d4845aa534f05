/**
 * Words of decisions that are often misspelt, and what they should be. `COMPOUNDS`: words of two syllables of which neither
 * is right beside another syllable that is written or sounds like its partner ("tháo gõ"). `WRONG`: wrong forms that the
 * first list does not give. Written by hand; ordinary spelling, no decree decides it.
 */

/** Words of two syllables, parted by commas. */
export const COMPOUNDS = `
hành vi, hàng không, tương đối, nội thành, ngoại thành, pháp luật, pháp chế, pháp lý, băng tần, tần số, bị can, làm chứng, chứng kiến, nhân chứng, trại giam, tạm giam, giam giữ, nghi vấn, nghi ngờ, thụ lý, thẩm phán, phán quyết, phản ảnh,
hối phiếu, hối lộ, lưu trú, tạm trú, thường trú, cư trú, đình chỉ, khởi tố, bị cáo, trục xuất, phạm nhân, trọng tài, quan hệ, cổ tức, cổ đông, ủy thác,
an ninh, an sinh, áp dụng, ách tắc, âm thanh, ảnh hưởng, báo cáo, bảo đảm, bảo hiểm, bảo hộ, bảo mật, bảo quản, bảo tàng, bảo tồn,
bảo trì, bảo vệ, ban hành, bất cập, bất động, bệnh viện, bí thư, biên bản, biên chế, biên giới, biên phòng, biên tập, biến động,
biến đổi, biện pháp, biểu dương, bình đẳng, bình quân, bổ nhiệm, bổ sung, bố trí, bồi dưỡng, bồi thường, bưu chính, cá nhân, cá
thể, cải cách, cải thiện, cải tạo, cảnh báo, cảnh giác, cảnh sát, cạnh tranh, căn cứ, cân đối, cấp bách, cập nhật, chấm dứt, chấn
chỉnh, chấp hành, chấp thuận, chất lượng, chậm trễ, chăm sóc, chăn nuôi, chiếm dụng, chiến lược, chiến sĩ, chiến đấu, chỉ đạo, chỉ
huy, chỉ tiêu, chỉ thị, chi tiết, chính phủ, chính quyền, chính sách, chính trị, chính xác, chủ chốt, chủ đạo, chủ động, chủ
nhiệm, chủ quan, chủ tịch, chủ trì, chủ trương, chủ yếu, chú trọng, chuẩn bị, chuẩn hóa, chức danh, chức năng, chức trách, chứng
chỉ, chứng khoán, chứng minh, chứng nhận, chứng thực, chương trình, chuyên đề, chuyên gia, chuyên môn, chuyên nghiệp, chuyên
ngành, chuyên trách, chuyên viên, chuyển biến, chuyển đổi, chuyển giao, chuyển nhượng, cộng đồng, công an, công bằng, công chức,
công dân, công khai, công nghệ, công nghiệp, công tác, công trình, cổ phần, cơ chế, cơ cấu, cơ quan, củng cố, cung cấp, cung ứng,
cưỡng chế, cường độ, cứu hộ, cứu nạn, dân cư, dân tộc, dân chủ, dịch bệnh, dịch vụ, di dời, di sản, di tích, diễn biến, diễn tập,
diện tích, doanh nghiệp, doanh thu, dự án, dự báo, dự kiến, dự phòng, dự thảo, dự toán, dự trữ, dữ liệu, dược liệu, duy trì, đa
dạng, đảm bảo, đảm nhận, đánh giá, đào tạo, đạo đức, đăng ký, đặc biệt, đặc điểm, đặc thù, đầu mối, đấu giá, đấu thầu, đấu tranh,
đẩy mạnh, đẩy nhanh, đề án, đề nghị, đề xuất, đền bù, địa bàn, địa chất, địa chỉ, địa giới, địa phương, điện tử, điều chỉnh, điều
hành, điều kiện, điều tiết, điều tra, định hướng, định kỳ, định mức, đoàn thể, đô thị, đối tượng, đối thoại, đôn đốc, đồng bào,
đồng bộ, đột phá, đột xuất, đơn giản, đơn vị, đúng mức, được phép, giá trị, giải pháp, giải ngân, giải phóng, giải quyết, giải
thích, giải thưởng, giai đoạn, giám đốc, giám định, giám sát, gian lận, giảng dạy, giao thông, giáo dục, giáo viên, giấy phép, gia
hạn, gia đình, giới thiệu, giữ gìn, gắn kết, góp phần, góp ý, hạ tầng, hải đảo, hải quan, hạn chế, hành chính, hành động, hạng
mục, hệ thống, hiện đại, hiện hành, hiện trạng, hiệu lực, hiệu quả, hình thành, hình thức, hoàn thành, hoàn thiện, hoạt động, hỗ
trợ, hội đồng, hội nghị, hội nhập, hội thảo, hồ sơ, hợp đồng, hợp pháp, hợp tác, huy động, hướng dẫn, hưởng ứng, hữu quan, kế
hoạch, kế toán, kế thừa, kết cấu, kết luận, kết nối, kết quả, khai thác, khả năng, khả thi, khái quát, khảo sát, khám bệnh, khẩn
cấp, khẩn trương, khắc phục, khen thưởng, khiếu nại, khoa học, khoanh vùng, khoáng sản, khó khăn, khôi phục, không gian, thời gian, trung gian, dân gian, khu vực, khung hình,
khuyến khích, khuyến công, khuyến nông, kịp thời, kiểm dịch, kiểm định, kiểm kê, kiểm lâm, kiểm sát, kiểm soát, kiểm tra, kiểm
toán, kiên quyết, kiên cố, kiến nghị, kiến thức, kiện toàn, kinh doanh, kinh nghiệm, kinh phí, kinh tế, kỷ cương, kỷ luật, kỹ
năng, kỹ thuật, lãng phí, lãnh đạo, lãnh thổ, lao động, lạm dụng, lâm nghiệp, lập pháp, lệ phí, lịch sử, liên doanh, liên kết,
liên quan, liên thông, liên tục, lĩnh vực, lộ trình, lồng ghép, lợi ích, lợi thế, lợi dụng, luân chuyển, lưu thông, lưu trữ, lưu
vực, lực lượng, lương thực, mạng lưới, mặt bằng, mặt trận, máy móc, mâu thuẫn, minh bạch, môi trường, mục đích, mục tiêu, nâng
cao, nâng cấp, năng lực, năng lượng, năng suất, ngân hàng, ngân sách, ngăn chặn, ngăn ngừa, nghề nghiệp, nghiệm thu, nghiệp vụ,
nghiên cứu, nghiêm túc, nghị định, nghị quyết, nghĩa vụ, ngoại giao, ngoại ngữ, nguy cơ, nguy hiểm, nguyên nhân, nguyên tắc,
nguyên liệu, nguyện vọng, nguồn lực, nguồn vốn, ngư dân, người dân, người lao, nhà máy, nhà nước, nhà thầu, nhận thức, nhân dân,
nhân lực, nhân rộng, nhiệm kỳ, nhiệm vụ, nhiệt độ, nhu cầu, nhược điểm, niêm yết, nội dung, nội vụ, nông dân, nông nghiệp, nông
sản, nông thôn, nổi bật, ô nhiễm, ổn định, phạm vi, phản ánh, phát hiện, phát huy, phát sinh, phát thanh, phát triển, phân bón,
phân cấp, phân công, phân loại, phân luồng, phân tích, phấn đấu, phê duyệt, phối hợp, phong trào, phong tục, phòng chống, phòng
ngừa, phổ biến, phổ cập, phù hợp, phúc lợi, phục hồi, phục vụ, phụ cấp, phụ lục, phụ trách, phương án, phương hướng, phương pháp,
phương thức, phương tiện, quá trình, quan điểm, quan tâm, quan trắc, quan trọng, quản lý, quản trị, quảng bá, quảng cáo, quân sự,
quân đội, quốc gia, quốc hội, quốc phòng, quốc tế, quy chế, quy chuẩn, quy định, quy hoạch, quy mô, quy trình, quyền hạn, quyền
lợi, quyết định, quyết liệt, quyết tâm, quyết toán, rà soát, rõ ràng, rủi ro, rút gọn, rút ngắn, sai phạm, sản lượng, sản phẩm,
sản xuất, sáng kiến, sáng tạo, sáp nhập, sát sao, sạt lở, sắp xếp, sẵn sàng, sẵn có, siết chặt, sinh hoạt, sinh viên, số hóa, sơ
kết, sơ tán, song hành, sông ngòi, sức khỏe, sự nghiệp, sử dụng, sự cố, sửa chữa, sửa đổi, sung túc, suy thoái, tác động, tác
phong, tái cơ, tái định, tài chính, tài khoản, tài liệu, tài nguyên, tài sản, tạm ứng, tạm thời, tán thành, tạo lập, tăng cường,
tăng trưởng, tập huấn, tập đoàn, tập thể, tập trung, thành lập, thành phần, thành phố, thành tích, thành tựu, thành viên, thanh
niên, thanh quyết, thanh toán, thanh tra, thảo luận, tham gia, tham khảo, tham mưu, tham nhũng, tháo gỡ, thắt chặt, thăm hỏi, thẩm
định, thẩm quyền, thẩm tra, thầm lặng, thất nghiệp, thất thoát, thích ứng, thích hợp, thiên tai, thiệt hại, thiếu hụt, thiết bị,
thiết kế, thiết lập, thiết thực, thiết yếu, thi công, thi đua, thi hành, thị trấn, thị trường, thị xã, thỏa thuận, thoái vốn, thôn
bản, thông báo, thông qua, thông suốt, thông thoáng, thông tin, thông tư, thống kê, thống nhất, thời gian, thời hạn, thời điểm,
thu hồi, thu hút, thu nhập, thuận lợi, thuận tiện, thúc đẩy, thuế suất, thủ trưởng, thủ tục, thủy lợi, thủy sản, thuyết minh, thư
viện, thực hành, thực hiện, thực phẩm, thực thi, thực tế, thực tiễn, thực trạng, thường niên, thường trực, thường xuyên, thương
binh, thương hiệu, thương mại, tích cực, tích hợp, tiêm chủng, tiêm phòng, tiến độ, tiến hành, tiến trình, tiềm năng, tiên tiến,
tiếp cận, tiếp công, tiếp nhận, tiếp thu, tiếp tục, tiêu cực, tiêu biểu, tiêu chí, tiêu chuẩn, tiêu dùng, tiêu hủy, tiêu thụ, tinh
gọn, tinh giản, tinh thần, tình hình, tình trạng, tỉnh ủy, tỷ lệ, tố cáo, tố giác, tổ chức, tội phạm, tổng hợp, tổng kết, tổng
thể, tồn đọng, tồn tại, trách nhiệm, trạm y, tranh chấp, tranh thủ, trang bị, trang thiết, trật tự, trang trại, tri thức, triển
khai, triển vọng, triệt để, triệt phá, trình độ, trình tự, trọng điểm, trọng tâm, trồng trọt, trợ cấp, trợ giúp, trung bình, trung
tâm, trung thực, truyền hình, truyền thanh, truyền thông, truyền thống, truy cứu, truy quét, truy thu, truy xuất, trực tiếp, trực
thuộc, trực tuyến, trường học, trường hợp, trưởng thành, tuân thủ, tuần tra, tuyên dương, tuyên truyền, tuyển dụng, tuyển chọn,
tuyển sinh, tư vấn, tư pháp, tự chủ, tự giác, tự nguyện, từng bước, tương ứng, tưới tiêu, ủy ban, ủy nhiệm, ủy quyền, ứng dụng,
ứng phó, ưu đãi, ưu tiên, văn bản, văn hóa, văn minh, văn phòng, vận động, vận chuyển, vận hành, vận tải, vật liệu, vật tư, vật
chất, vệ sinh, vi phạm, vị trí, viện trợ, viễn thông, việc làm, vinh danh, vướng mắc, vùng sâu, xâm hại, xâm phạm, xâm nhập, xây
dựng, xét duyệt, xét tuyển, xét xử, xuất khẩu, xuất sắc, xúc tiến, xử lý, xử phạt, xung đột, xung kích, xuống cấp, ý kiến, ý thức,
yêu cầu, yếu kém`;

/** Syllables that stand freely in sentences: beside a compound's half they begin or end another word. */
export const FREE = `
a á ai anh ánh áo ăn ăng âm ấn ba bà bã bạc bài bãi ban bàn bán bản bạn bảng bánh bao bào báo bão bảy bám bằng bắc băng bắt bất
bậc bay bê bên bền bến bệnh bị bia bìa biển biên biết biệt binh bình bính bó bò bỏ bộ bố bổ bốn bơi bơm bồi bông bởi buộc buổi bưu
bước bức ca cá cả các cạn cách cai cái cải cam cảm cán cản càng cánh cảnh cành cao cạo cạnh cát cạp cay cày căn cầm câm cần cân
cẩn cấm cấp cập cất cắt cắm cậu cầu câu cấu cây chai chạy cháy chảy chất chặt cháo chăm chăn chân chấm chậm chế chè che chê chết
chỉ chị chi chỗ cho chó chọn chốt chống chồng chợ chờ chở chủ chú chu chùa chung chúng chuẩn chục chuối chuyến chuyển chuyện chưa
chữ chữa chứ chức chứa cha chả chiều chịu chìm chính chiến chơi có cò cỏ cọ cọc còn con cón cong công cổ cô cố cỗ cơ cờ cỡ cộng
cột của cũ cụ củ cú cụm cung cúng cũng cùng cuối cuộc cuốn cư cứ cử cửa cưa cực cứng cước cục da dã dạ dài dải dám dạm dàn dãn dân
dẫn dần dạng dành dày dạy dãy dạo dao dọc dò do dọn dốc dồn dời dù dưới dừng dùng dựa dự dư dữ dựng dịch di dì dĩ dịp diện dòng
dong đá đã đa đài đại đãi đai đám đảm đạm đàn đan đán đạn đảng đang đáng đáp đạp đào đảo đạo đáo đắp đặc đặt đất đạt đắt đầu đâu
đấu đậu đầy đẩy đấy đây đầm đấm đê để đề đế đều đến đền đêm đếm đi địa đích đình đỉnh định đính đinh điểm điện điều đỏ đó đo đò
đọc đoạn đoàn đoán đô độ đồ đổ đỗ đổi đôi đối đội đồi đời đợi đơn đốc độc đông đồng đống động đóng đợt đủ đu đùa đứa đưa đưng đứng
đúng đường được đức em ép gà ga gạo gãy gần gắn gắng găng gặp gấp gây gầy gậy ghép ghế ghi gì giá già gia giả giác giai giải giàn
giản giáp giao giáo giàu giấy giây giặt giết giếng giờ giỏi giò gió giống giới giữ giữa giúp giường góc góp gói gọi gọn gom gốc
gồm gỗ gửi gương hà hạ hai hại hải hài hàm hàn hạn hàng hạng hằng hành hạnh hay háy hãy hè hệ hết hẹp hẹn hiếm hiểm hiện hiền hiển
hiến hiểu hình hít ho hò hoa họ hóa hòa họa hoàn hoạch hoặc hoãn hỏi học họp hộ hồ hố hổ hỗ hôi hồi hội hơi hơn hợp hú hứa hưu hữu
huy hủy huyện hưởng hướng hùng hưng ích im in ít kể kê kẻ kế kém kèm kênh kéo két kẹt kết khác khách khai khám khan khảo khát khe
khi khí khỉ khó kho khô khỏi khoa khóa khoán khoảng khoản khỏe khối khởi không khống khu khung khúc kiếm kiểm kiên kiến kiện kiểu
kín kịp kính ký kỳ kỹ kỷ kỉ kí lá là lạ lạc lại lái lãi làm lam lan lần lấn lân làn làng lạnh lành lãnh lao lão lầm lập lắp lâu
lấy lây lẫn lẽ lên lễ lệ lệnh lệch lịch li lì liền liên liệt lo lò lọc lòng lỏng lồng lông lộ lô lỗ lối lỗi lội lớn lợn lợi lời
lới lớp lở lũ lụt lui lúa lúc luật luôn lưới lược lượng lương lưng lưu lưỡi lợp lợ lực lứa lùi mà mã má mạ mai mái mang mạng màng
mảng măng mạnh màn mãn màu mạc mặc mắc mặn mặt mắt mất mật mẫu máu máy may mày mấy mây mẹ mẻ mép mến mệnh mềm mì mỏ mọi mỗi mới
mời mở mô mồ môn mộ môi mối một mộc mốc mọc mua mùa mưa mục mực mức mỹ muốn muộn nà nam năm nắm nạn này nãy nay nào nấu nấm nặng
nắng nâng nên nền nếp nếu nén ngã ngàn ngạn ngang ngành ngay ngày ngắn ngăn nghe nghề nghèo nghỉ nghĩ nghĩa nghị ngoài ngoại ngoan
ngói ngõ ngọn ngồi ngôi ngữ ngư người nguồn nguội nhà nhã nhá nhạc nhân nhận nhắc nhằm nhánh nhanh nhau nhập nhật nhất nhẹ nhét
nhiều nhỉ nhiệt nhỏ nhọ nhóm nhớ nhờ như những nhuộm nhưng nhường nhượng nhì nhịp nhìn nhịn nó nỗ nộ nổ nói nối nội nổi nông nóng
nơi nộp nợ nở nữ nữa núi nước nứa ngừng nguy nuôi nửa ông ổ ở ốc ốm phà phá phả phạt phát phải phái phần phân phấn phận phản phạm
phía phí phê phép phiếu phim phiên phó phố phổ phòng phong phóng phốt phu phú phụ phủ phục phúc phương phường qua quá quà quả quan
quản quận quân quán quanh quay quây quê que quen quét quy quý quỹ quốc quyền quyết ra rác ràng rào rau rảnh rạch rất rắn rằng rẽ
rẻ rẫy rõ ròng rò rổ rồi rời rộng rơi rơm ruộng rút rừng rửa riêng rủi sa sà sau sách sạch sàn sản san sàng sáng sang sao sáo sạt
sắc sẽ sẻ sét sinh sĩ so số sổ sơ sợ sở sớm sông sống sóng song sự sử sư sữa sửa sức súng suối suốt sắp sâu sấy sẵn sắt sắn săn ta
tá tả tác tách tai tài tải tái tại tàn tản tán tan tầm tâm tấm tắm tạm tám tam tàu tạo tay tây tẩy tặng tăng tầng tảng táng tập
tấp tắt tất tế tên tệ thả tha thái thải thai tham thẩm thấm thăm thầm thắm thân thần thấp tháng thắng thẳng thành thanh thánh
thạnh tháo thao thạo thảo thấy thầy thay thạch thách theo thế thể thề thêm thêu thẻ thép thì thi thị thí thiên thiện thiếu thiểu
thiết thịt thịnh tho thọ thỏ thỏa thoát thoái thôi thối thời thổi thới thơ thờ thợ thở thóc thôn thông thống thu thú thủ thư thứ
thử thừa thực thuê thuế thuốc thuộc thuận thuần thuật thủy thùy thúc thục thức thùng thuyền thương thượng thường thưởng tiền tiên
tiến tiện tiếp tiết tiếng tiếc tiêm tiềm tiệm tiêu tiểu tím tim tìm tin tín tính tình tinh tỉnh tĩnh tít to tò tỏ tòa toa toàn
toán tổ tô tố tộ tốt tột tôi tối tội tới tôm tồn tổn tông tổng tốc tộc tờ tơ trả trà tra trạc trách trai trái trải trại trạm trám
tràn trang tráng trạng trắng tranh tránh trao trào trăm trắc trần trận trật trẻ trễ trên trèo treo trêu trì trị trí tri trích
trình triệu triều triển triệt tro trò trọ trong trống trồng trông trọng trở trợ trơ trời trới trục trúc trung trúng trùng trữ trừ
trực trước trượt trường trưởng trương tu tú tù tụ tủ tuổi tươi tưới tư tự từ tứ tử tuần tuân tuấn túi tùy tung từng tướng tượng
tưởng tương tường túc tục tức tuyến tuyển tuyên tỷ tỉ tý ủ u ưu ứ ủng ứng ưng úng ước và vá vạc vài vải vai vàng vạn vào vay vây
vậy văn vận vấn vẫn vần vắng vắc vạch vé vẽ về vệ ven vi vì ví vị vĩ việc viên viện viết vỏ võ với vơ vợ vỡ vốn vội vôi vòm vòng
vọng vô vỗ vùng vú vụ vũ vua vừa vựa vườn vượt vực vững vướng xa xà xã xả xác xám xe xét xem xen xin xong xoay xói xóa xóm xô xổ
xới xử xứ xứng xuân xuất xuống xúc xưa xưởng xương xấu xây xăng xếp xích yên yếu yêu ý y`;

/**
 * Wrong forms and the right ones, "wrong > right". The wrong form has two syllables or more and is right nowhere; a comma in
 * it is a comma in the text.
 */
export const WRONG = `
tạo động mới > tạo động lực mới; tạo động phát triển > tạo động lực phát triển; tập trung hút > tập trung thu hút; không đảm chất lượng > không đảm bảo chất lượng;
không đảm an toàn > không đảm bảo an toàn; tổng hợp báo tình hình > tổng hợp báo cáo tình hình; tổng hợp báo kết quả > tổng hợp báo cáo kết quả; đại hội hội đảng > đại hội đảng; chia sẽ > chia sẻ; xã rác > xả rác; xã thải > xả thải; xã lũ > xả lũ; sát nhập > sáp nhập; xát nhập > sáp nhập; sáp nhật > sáp nhập; xúc tích > súc tích; chỉnh chu > chỉn chu; chuẩn đoán > chẩn đoán;
vô hình chung > vô hình trung; sáng lạng > xán lạn; sơ xuất > sơ suất; lãi xuất > lãi suất; tần xuất > tần suất;
tỷ xuất > tỷ suất; tỉ xuất > tỉ suất; áp xuất > áp suất; suất bản > xuất bản; suất nhập > xuất nhập; trích suất > trích xuất;
kết suất > kết xuất; sảy ra > xảy ra; sẩy ra > xảy ra; xắp tới > sắp tới; sem xét > xem xét; xem sét > xem xét;
sem sét > xem xét; sác định > xác định; sác nhận > xác nhận; sác minh > xác minh; sóa bỏ > xóa bỏ; sóa đói > xóa đói;
sã hội > xã hội; xã hôi > xã hội; xinh sống > sinh sống; phối với các > phối hợp với các; phối với sở > phối hợp với sở;
phối với ủy ban > phối hợp với ủy ban; phối với địa phương > phối hợp với địa phương; phối với đơn vị > phối hợp với đơn vị;
phối với công an > phối hợp với công an; phối với cơ quan > phối hợp với cơ quan; trương trình > chương trình;
trân chọng > trân trọng; chân trọng > trân trọng; chong công tác > trong công tác; chong đó > trong đó;
chong quá trình > trong quá trình; chong thời gian > trong thời gian; chong năm > trong năm; phòng, chong > phòng, chống;
phòng, trống > phòng, chống; phòng, chóng > phòng, chống; then khai > triển khai; tiển khai > triển khai; trển khai > triển khai;
lộ phí > lệ phí; phổ biển > phổ biến; phổ biên > phổ biến; nhà mác > nhà máy; nhà mày > nhà máy; khâu đột phát > khâu đột phá;
đột phát chiến lược > đột phá chiến lược; tạo đột phát > tạo đột phá; sự đột phát > sự đột phá; các đột phát > các đột phá;
đột phát phát triển > đột phá phát triển; đột phát về > đột phá về; có rùng > có rừng; trồng rùng > trồng rừng;
bảo vệ rùng > bảo vệ rừng; đất rùng > đất rừng; rùng phòng hộ > rừng phòng hộ; rùng sản xuất > rừng sản xuất;
rùng đặc dụng > rừng đặc dụng; cháy rùng > cháy rừng; ngươi nghèo > người nghèo; ngươi có > người có; ngươi được > người được;
ngươi bệnh > người bệnh; mọi ngươi > mọi người; số ngươi > số người; những ngươi > những người; thực hiển > thực hiện;
thực hiến > thực hiện; thực hiền > thực hiện; dể thực hiện > để thực hiện; dể đảm bảo > để đảm bảo; dể bảo đảm > để bảo đảm;
dể phục vụ > để phục vụ; dể triển khai > để triển khai; dể tổ chức > để tổ chức; dể xử lý > để xử lý; dể tổng hợp > để tổng hợp;
dể xem xét > để xem xét; dể chỉ đạo > để chỉ đạo; dể giải quyết > để giải quyết; dể được > để được;
dể phát triển > để phát triển; dể kịp thời > để kịp thời; dể báo cáo > để báo cáo; tuần thủ > tuân thủ; điều kiên > điều kiện;
kinh kế > kinh tế; lông nghiệp > nông nghiệp; lông thôn > nông thôn; nông thông mới > nông thôn mới; niên quan > liên quan;
nãnh đạo > lãnh đạo; nập kế hoạch > lập kế hoạch; lâng cao > nâng cao; nân cao > nâng cao; lăng lực > năng lực;
năng nực > năng lực; lội dung > nội dung; dải quyết > giải quyết; giả quyết > giải quyết; dải pháp > giải pháp;
dải ngân > giải ngân; dám sát > giám sát; dám đốc > giám đốc; giàng buộc > ràng buộc; dàng buộc > ràng buộc; rành cho > dành cho;
giành riêng > dành riêng; dành lấy > giành lấy; dành chiến thắng > giành chiến thắng; sử lý > xử lý; sử lí > xử lí;
sử phạt > xử phạt; xử dụng > sử dụng; xử dung > sử dụng; sử sụng > sử dụng; sữa đổi > sửa đổi; sữa chữa > sửa chữa;
sửa đồi > sửa đổi; bố sung > bổ sung; hổ trợ > hỗ trợ; hồ trợ > hỗ trợ; hỗ chợ > hỗ trợ; hố trợ > hỗ trợ; củng như > cũng như;
cũng cố > củng cố; cúng cố > củng cố; đả được > đã được; đảm bão > đảm bảo; bão đảm > bảo đảm; bão vệ > bảo vệ;
bão hiểm > bảo hiểm; bão quản > bảo quản; kỷ thuật > kỹ thuật; kỷ sư > kỹ sư; kỹ luật > kỷ luật; kỹ cương > kỷ cương;
kỹ niệm > kỷ niệm; lĩnh vự > lĩnh vực; chử ký > chữ ký; quán lý > quản lý; phối họp > phối hợp; phù họp > phù hợp;
tích họp > tích hợp; tổng họp > tổng hợp; đế nghị > đề nghị; đê nghị > đề nghị; kiên nghị > kiến nghị; tố cao > tố cáo;
tham mưa > tham mưu; đôn độc > đôn đốc; ủy bạn > ủy ban; ủy bản > ủy ban; hội đống > hội đồng; quyết đinh > quyết định;
quyết đính > quyết định; quy đinh > quy định; quy đình > quy định; quy đỉnh > quy định; qui đinh > qui định; kê hoạch > kế hoạch;
kể hoạch > kế hoạch; hoạt đông > hoạt động; hoạt đồng > hoạt động; hoạt đống > hoạt động; lao đông > lao động;
lao đồng > lao động; trách nhiệp > trách nhiệm; trách nhiện > trách nhiệm; nhiện vụ > nhiệm vụ; thủ túc > thủ tục; hổ sơ > hồ sơ;
hố sơ > hồ sơ; cơ quán > cơ quan; đơn vi > đơn vị; địa bản > địa bàn; địa bán > địa bàn; lực lương > lực lượng;
chất lương > chất lượng; chất lượn > chất lượng; số lượn > số lượng; đối tương > đối tượng; đối tưởng > đối tượng;
môi trương > môi trường; môi trưởng > môi trường; thị trương > thị trường; tăng trương > tăng trưởng; thủ trương > thủ trưởng;
thủ trường > thủ trưởng; thương xuyên > thường xuyên; đâu tư > đầu tư; đấu tư > đầu tư; đàu tư > đầu tư; sử dựng > sử dụng;
ứng dựng > ứng dụng; nội dùng > nội dung; tuyên tuyền > tuyên truyền; phát tiển > phát triển; kiểm trà > kiểm tra;
kiểm trả > kiểm tra; kiếm tra > kiểm tra; kiếm soát > kiểm soát; rà sót > rà soát; bào cáo > báo cáo; bão cáo > báo cáo;
chỉ dạo > chỉ đạo; thành phổ > thành phố; bàn hành > ban hành; bạn hành > ban hành; bản hành > ban hành; kèm thèo > kèm theo;
thời giàn > thời gian; thời gian tời > thời gian tới; kịp thới > kịp thời; đồng thòi > đồng thời; đồng thới > đồng thời;
đống thời > đồng thời; hàng nằm > hàng năm; hằng nằm > hằng năm; hằng năn > hằng năm; tiến đô > tiến độ; tiền độ > tiến độ;
tiên độ > tiến độ; danh nghiệp > doanh nghiệp; y tê > y tế; văn hoa > văn hóa; văn hòa > văn hóa; thê thao > thể thao;
quốc phong > quốc phòng; trật từ > trật tự; thiện tai > thiên tai; an toan > an toàn; sàn phẩm > sản phẩm; hiệu quà > hiệu quả;
hiểu quả > hiệu quả; kết quà > kết quả; ngăn sách > ngân sách; ngân sánh > ngân sách; chính sánh > chính sách;
tiếp thục > tiếp tục; tô chức > tổ chức; tố chức > tổ chức; viên chúc > viên chức; cán bô > cán bộ; công bô > công bố;
trung ượng > trung ương; trung ướng > trung ương; giám độc > giám đốc; bộ trương > bộ trưởng;
trung lâm phát triển > trung tâm phát triển; trung lâm y tế > trung tâm y tế; trung lâm văn hóa > trung tâm văn hóa;
trung lâm dịch vụ > trung tâm dịch vụ; trung lâm hành chính > trung tâm hành chính; trung lâm đào tạo > trung tâm đào tạo;
trung lâm giáo dục > trung tâm giáo dục; trung lâm nghiên cứu > trung tâm nghiên cứu; trung lâm hội nghị > trung tâm hội nghị;
trung lâm thương mại > trung tâm thương mại; trung lâm điều hành > trung tâm điều hành;
trung lâm giới thiệu > trung tâm giới thiệu; trung lâm kiểm soát > trung tâm kiểm soát; trung lâm phục vụ > trung tâm phục vụ;
trung lâm chính trị > trung tâm chính trị; trung lâm quan trắc > trung tâm quan trắc`;
