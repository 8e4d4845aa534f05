/** Fields for the office system: what the text says, null for what it leaves open. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { exportMetadata } from "../../server/src/core/exports/metadata";
import { readDraftFile } from "../../server/src/core/model/draft";
import { everyPart, fileOf, sample } from "./samples";

describe("metadata", () => {
  it("of a decision that is issued with a plan", () => {
    assert.deepEqual(exportMetadata(fileOf("quyet-dinh-ban-hanh-ke-hoach.vbhc")).documents, [
      {
        From: { OrganizationInCharge: null, OrganName: "ỦY BAN NHÂN DÂN TỈNH LAM SƠN" },
        ToPlaces: [
          "Bộ Nội vụ",
          "Thường trực Tỉnh ủy, HĐND tỉnh",
          "Chủ tịch, các Phó Chủ tịch UBND tỉnh",
          "Báo và phát thanh, truyền hình Lam Sơn",
          "VPUB: LĐVP, các phòng, Cổng TTĐT",
        ],
        Code: { CodeNumber: "215", CodeNotation: "QĐ-UBND" },
        PromulgationInfo: { Place: "Lam Sơn", PromulgationDate: "2026-10-12" },
        DocumentType: { TypeName: "Quyết định" },
        Subject: "Ban hành Kế hoạch số hóa hồ sơ lưu trữ của các cơ quan, đơn vị trên địa bàn tỉnh Lam Sơn giai đoạn 2026 - 2028",
        SignerInfo: { Competence: "TM. ỦY BAN NHÂN DÂN", Position: "CHỦ TỊCH", FullName: "Trịnh Quang Hiển" },
        OtherInfo: {
          PageAmount: 3,
          Appendixes: ["KẾ HOẠCH - Số hóa hồ sơ lưu trữ của các cơ quan, đơn vị trên địa bàn tỉnh Lam Sơn giai đoạn 2026 - 2028"],
        },
      },
    ]);
  });

  it("of a draft of a body under another: the parent apart, blanks null", () => {
    const [one] = exportMetadata(everyPart()).documents;
    assert.deepEqual(one?.From, { OrganizationInCharge: "UBND TỈNH LAM SƠN", OrganName: "SỞ NỘI VỤ" });
    assert.deepEqual(one?.Code, { CodeNumber: null, CodeNotation: "QĐ-SNV" });
    assert.deepEqual(one?.PromulgationInfo, { Place: "Lam Sơn", PromulgationDate: null });
    assert.deepEqual(one?.SignerInfo, { Competence: "KT. GIÁM ĐỐC", Position: "PHÓ GIÁM ĐỐC", FullName: "Hà Văn Lộc" });
  });

  it("of a letter: its subject without V/v, three lines of the signature", () => {
    const [one] = exportMetadata(fileOf("cong-van-don-doc.vbhc")).documents;
    assert.deepEqual(one?.DocumentType, { TypeName: "Công văn" });
    assert.equal(one?.Subject, "đôn đốc giải ngân vốn đầu tư công quý IV năm 2026");
    assert.deepEqual(one?.SignerInfo, {
      Competence: "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH",
      Position: "PHÓ CHỦ TỊCH",
      FullName: "Đoàn Thị Bích Vân",
    });
  });

  it("of two documents in one file, and of no text at all", () => {
    const both = exportMetadata(readDraftFile(`${sample("quyet-dinh-cap-xa.vbhc")}\n${sample("thong-bao-ket-luan.vbhc")}`)).documents;
    assert.deepEqual(
      both.map(({ Code, OtherInfo }) => [Code.CodeNotation, OtherInfo.PageAmount]),
      [
        ["QĐ-UBND", 1],
        ["TB-UBND", 1],
      ],
    );
    assert.equal(exportMetadata(readDraftFile("")).documents[0]?.Subject ?? null, null);
  });
});
