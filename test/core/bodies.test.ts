/** Names of bodies: where they end, how lists are split, what is no body. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { type BodyMatch, readBodyList, splitBodies } from "../../server/src/core/model/bodies";

const nameOf = (text: string, body: BodyMatch): string =>
  body.pieces.map((piece) => (typeof piece === "string" ? piece : text.slice(piece.start, piece.end).replace(/\s+/g, " "))).join(" ");

/** Names of the list that opens a text, and what is left after it. */
function list(text: string): { names: string[]; rest: string } {
  const found = readBodyList(text, 0, text.length);
  return { names: found?.bodies.map((body) => nameOf(text, body)) ?? [], rest: text.slice(found?.end ?? 0) };
}

const same = (text: string, names: readonly string[], rest: string): void => assert.deepEqual(list(text), { names, rest });

test("a department ends with its sector, whatever the verb after it", () => {
  same("Sở Văn hóa, Thể thao và Du lịch gìn giữ di sản", ["Sở Văn hóa, Thể thao và Du lịch"], " gìn giữ di sản");
  same("Sở Lao động - Thương binh và Xã hội rà soát", ["Sở Lao động - Thương binh và Xã hội"], " rà soát");
  same("sở Tài chính cân đối", ["sở Tài chính"], " cân đối");
  same("Sở Giáo dục và Đào tạo Tạo chuyển biến", ["Sở Giáo dục và Đào tạo"], " Tạo chuyển biến");
});

test("other bodies end at a verb, a place or punctuation", () => {
  same("Kho bạc Nhà nước tỉnh phối hợp", ["Kho bạc Nhà nước tỉnh"], " phối hợp");
  same("Công an tỉnh Lam Sơn bố trí lực lượng", ["Công an tỉnh Lam Sơn"], " bố trí lực lượng");
  same(
    "Ban Quản lý dự án đầu tư xây dựng các công trình Giao thông tỉnh: hoàn thành",
    ["Ban Quản lý dự án đầu tư xây dựng các công trình Giao thông tỉnh"],
    ": hoàn thành",
  );
  same("Chi nhánh Ngân hàng Nhà nước Việt Nam tỉnh Hải Vân:", ["Chi nhánh Ngân hàng Nhà nước Việt Nam tỉnh Hải Vân"], ":");
  same("Trung tâm Bảo tồn di sản Trường Giang chủ trì", ["Trung tâm Bảo tồn di sản Trường Giang"], " chủ trì");
});

test("a long name goes on behind its comma with a field", () => {
  const name = "Trung tâm Xúc tiến đầu tư, thương mại và du lịch tỉnh";
  same(`${name} và Sở Công Thương rà soát`, [name, "Sở Công Thương"], " rà soát");
  same("Trung tâm Văn hóa, Thể thao và Truyền thông chủ trì", ["Trung tâm Văn hóa, Thể thao và Truyền thông"], " chủ trì");
  same("Trung tâm Khuyến nông, Sở Du lịch rà soát", ["Trung tâm Khuyến nông", "Sở Du lịch"], " rà soát");
});

test("a bracket with a body belongs to the name, other brackets do not", () => {
  same("Ban Tiếp công dân tỉnh (Văn phòng UBND tỉnh) tiếp nhận", ["Ban Tiếp công dân tỉnh (Văn phòng UBND tỉnh)"], " tiếp nhận");
  same("Sở Y tế (sau đây gọi tắt là Sở)", ["Sở Y tế"], " (sau đây gọi tắt là Sở)");
});

test("lists are split only where the next part is a body of its own", () => {
  same(
    "Sở Công Thương, Ban Quản lý Khu kinh tế Cửa Bạng và các Khu công nghiệp Lam Sơn và các sở, ban ngành, đơn vị trực thuộc UBND tỉnh.",
    ["Sở Công Thương", "Ban Quản lý Khu kinh tế Cửa Bạng và các Khu công nghiệp Lam Sơn", "các sở, ban ngành, đơn vị trực thuộc UBND tỉnh"],
    ".",
  );
  same(
    "các sở, ngành, UBND cấp xã, chủ đầu tư các dự án tiến hành",
    ["các sở, ngành", "UBND cấp xã", "chủ đầu tư các dự án"],
    " tiến hành",
  );
  same("các cấp, các ngành, các địa phương tập trung", ["các cấp, các ngành, các địa phương"], " tập trung");
  same("các cơ quan liên quan có phương án", ["các cơ quan liên quan"], " có phương án");
  same("các đơn vị có liên quan tổ chức hội nghị", ["các đơn vị có liên quan"], " tổ chức hội nghị");
});

test("heads stay with their bodies", () => {
  same(
    "Chánh Văn phòng UBND tỉnh; Giám đốc các Sở; Chủ tịch UBND các xã, phường chịu",
    ["Chánh Văn phòng UBND tỉnh", "Giám đốc các Sở", "Chủ tịch UBND các xã, phường"],
    " chịu",
  );
  same("Giám đốc, Thủ trưởng các sở, ban, ngành:", ["Giám đốc, Thủ trưởng các sở, ban, ngành"], ":");
});

test("a head noun before a colon is repeated for every name", () => {
  same("Các Sở: Nội vụ, Kế hoạch và Đầu tư, Y tế: rà soát", ["Sở Nội vụ", "Sở Kế hoạch và Đầu tư", "Sở Y tế"], ": rà soát");
  same(
    "UBND các huyện: Thọ Vực, Yên Lãng và thành phố Lam Sơn.",
    ["UBND huyện Thọ Vực", "UBND huyện Yên Lãng", "UBND thành phố Lam Sơn"],
    ".",
  );
  same(
    "UBND thành phố Lam Sơn, thị xã Cửa Bạng và huyện Thọ Vực.",
    ["UBND thành phố Lam Sơn", "UBND thị xã Cửa Bạng", "UBND huyện Thọ Vực"],
    ".",
  );
  same("UBND các xã, phường: Tăng cường kiểm tra", ["UBND các xã, phường"], ": Tăng cường kiểm tra");
});

test("words that only look like a head are no bodies", () => {
  for (const text of [
    "các trường hợp vi phạm",
    "Ban hành quy chế",
    "Báo cáo kết quả",
    "bộ phận một cửa",
    "Hội nghị tổng kết",
    "các bộ tiêu chí",
    "Quỹ đất công",
  ]) {
    assert.deepEqual(list(text).names, [], text);
  }
});

test("a field keeps what the grammar does not know", () => {
  const text = "Hãng phim Tài liệu Lam Sơn; các nghệ nhân làng gốm; Sở Nội vụ";
  assert.deepEqual(
    splitBodies(text, 0, text.length).map((body) => nameOf(text, body)),
    ["Hãng phim Tài liệu Lam Sơn", "các nghệ nhân làng gốm", "Sở Nội vụ"],
  );
  const people = "Giám đốc Sở Nội vụ và ông Trần Văn B";
  assert.deepEqual(
    splitBodies(people, 0, people.length).map((body) => nameOf(people, body)),
    ["Giám đốc Sở Nội vụ", "ông Trần Văn B"],
  );
});

test("a group is told from one body", () => {
  const groups = (text: string): boolean[] => readBodyList(text, 0, text.length)?.bodies.map((body) => body.group) ?? [];
  assert.deepEqual(groups("Sở Nội vụ, các sở, ngành, UBND các xã, UBND xã Thọ Vực, Giám đốc các Sở"), [false, true, true, false, true]);
});

test("long lists take time in proportion to their length", () => {
  const time = (count: number): number => {
    const text = "Sở Kế hoạch và Đầu tư, các cơ quan, đơn vị có liên quan, UBND các xã, phường; ".repeat(count);
    const start = performance.now();
    for (let i = 0; i < 3; i++) assert.equal(readBodyList(text, 0, text.length)?.bodies.length, count * 3);
    return performance.now() - start;
  };
  time(200);
  const small = Math.max(time(500), 0.5);
  assert.ok(time(4000) < small * 40, "eight times the text may not take forty times as long");
});
