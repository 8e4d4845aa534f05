/** Help texts of the commands. */
import type { Language } from "../core/model/finding";

interface CommandHelp {
  readonly line: string;
  readonly vi: string;
  readonly en: string;
  readonly options: readonly (readonly [option: string, vi: string, en: string])[];
}

const AS_OF = [
  "--as-of NGÀY",
  "tính hiệu lực đến ngày này (2026-10-08), thay cho ngày của văn bản",
  "day for validity (2026-10-08), in place of the text's own date",
] as const;
const PROFILE = [
  "--profile TỆP",
  "tệp thông tin đơn vị, thay cho .vbhc.json gần nhất",
  "office profile instead of the nearest .vbhc.json",
] as const;
const EXCERPT = ["--excerpt", "văn bản chỉ là trích đoạn: không hỏi phần còn thiếu", "the text is an excerpt: no missing parts"] as const;
const LANG = ["--lang vi|en", "ngôn ngữ của thông báo", "language of the messages"] as const;
const TEXT_OR_JSON = ["--format text|json", "dạng kết quả", "form of the output"] as const;

const HELP: Readonly<Record<string, CommandHelp>> = {
  check: {
    line: "check [tùy chọn] TỆP|THƯ-MỤC|- …",
    vi: "Rà soát văn bản",
    en: "Check documents",
    options: [
      ["--format text|json|sarif|github", "dạng kết quả", "form of the output"],
      ["--fail-on MỨC", "mức làm mã thoát là 1: bat-buoc (mặc định), can-xac-minh, nen-sua, bien-tap", "level that makes the exit code 1"],
      AS_OF,
      PROFILE,
      EXCERPT,
      ["--baseline TỆP", "kết quả JSON cũ: chỉ báo mục mới", "earlier JSON result: only new findings are reported"],
      ["--jobs N", "số luồng rà soát", "number of threads"],
      ["--comments TỆP", "ghi bản sao tệp Word có nhận xét tại từng mục", "write a copy of the Word file with a comment at each finding"],
      ["--force", "thay tệp đã có", "replace an existing file"],
      LANG,
    ],
  },
  fix: {
    line: "fix [tùy chọn] TỆP|THƯ-MỤC|- …",
    vi: "Sửa các mục hình thức: in khác biệt, hoặc ghi vào tệp",
    en: "Apply safe fixes: print a diff, or write",
    options: [
      ["--write", "ghi vào tệp", "write the files"],
      ["--rule MÃ", "chỉ sửa mục này (dùng được nhiều lần, nhận nhóm/*)", "only this rule (repeatable, takes group/*)"],
      AS_OF,
      PROFILE,
      EXCERPT,
      LANG,
    ],
  },
  format: {
    line: "format [tùy chọn] TỆP|THƯ-MỤC|- …",
    vi: "Làm sạch văn bản dán vào, trình bày lại: in khác biệt, hoặc ghi vào tệp",
    en: "Canonical form of pasted text: print a diff, or write",
    options: [
      ["--write", "ghi vào tệp, cho biết các dòng đã bỏ", "write the files, tell which lines went away"],
      ["--check", "chỉ nêu tên tệp chưa ở dạng chuẩn, mã thoát là 1", "only name files that would change; exit code 1"],
      PROFILE,
      LANG,
    ],
  },
  outline: {
    line: "outline [tùy chọn] TỆP|-",
    vi: "Bố cục của văn bản",
    en: "Outline of a document",
    options: [["--all", "mọi cấp, cả gạch đầu dòng", "all levels, dashes too"], TEXT_OR_JSON, LANG],
  },
  tasks: {
    line: "tasks [tùy chọn] TỆP|THƯ-MỤC|- …",
    vi: "Bảng phân công: việc, chủ trì, phối hợp, thời hạn",
    en: "Table of tasks: work, lead, support, deadlines",
    options: [
      [
        "--format text|json|csv|xlsx|ics|md",
        "dạng kết quả; không ghi thì theo đuôi của --out (xlsx cần --out)",
        "form of the output; without it the ending of --out tells (xlsx needs --out)",
      ],
      ["--out TỆP", "ghi kết quả vào tệp", "write the result into a file"],
      ["--force", "thay tệp đã có", "replace an existing file"],
      ["--remind N", "lịch (ics) nhắc trước N ngày", "reminder of the calendar (ics), N days before"],
      LANG,
    ],
  },
  references: {
    line: "references [tùy chọn] TỆP|-",
    vi: "Các viện dẫn trong văn bản",
    en: "References of a document",
    options: [TEXT_OR_JSON, AS_OF, LANG],
  },
  explain: {
    line: "explain MÃ | --active TỆP",
    vi: "Xem quy định của một mục; hoặc vì sao tệp không được báo",
    en: "Explain a rule; or what is in force for a file",
    options: [
      ["--active TỆP", "thông tin đơn vị, ngày tính hiệu lực, mục đang tắt", "profile, as-of date, rules switched off"],
      AS_OF,
      PROFILE,
      LANG,
    ],
  },
  checklist: {
    line: "checklist [tùy chọn] TỆP|-",
    vi: "Danh mục kiểm tra của văn thư: đạt, chưa đạt, không áp dụng, chưa kiểm được",
    en: "The clerk's checklist: passed, not passed, not applicable, not checked",
    options: [TEXT_OR_JSON, AS_OF, PROFILE, EXCERPT, LANG],
  },
  export: {
    line: "export --to DẠNG --out TỆP TỆP|-",
    vi: "Xuất tệp Word theo Nghị định 30, trang in, phiếu rà soát, bảng góp ý, thông tin đăng ký văn bản",
    en: "Export a Word file, printed pages, review sheets, comments, or the fields of registration",
    options: [
      [
        "--to docx|pdf|html|metadata",
        "tệp Word; PDF (cần LibreOffice); trang in HTML; thông tin theo edXML (JSON)",
        "Word file; PDF (needs LibreOffice); printed pages as HTML; edXML fields as JSON",
      ],
      ["--to phieu|phieu-the-thuc", "phiếu rà soát; phiếu kiểm tra thể thức (tệp Word)", "review sheet; sheet of form (Word files)"],
      ["--to gop-y", "bảng góp ý (Markdown)", "table of comments (Markdown)"],
      ["--out TỆP", "tệp kết quả; dạng chữ có thể bỏ trống để in ra màn hình", "result file; without it text forms are printed"],
      ["--force", "thay tệp đã có", "replace an existing file"],
      AS_OF,
      PROFILE,
      EXCERPT,
      LANG,
    ],
  },
  import: {
    line: "import [tùy chọn] TỆP.docx|TỆP.html|TỆP.txt|-",
    vi: "Mở tệp Word, trang web, văn bản thuần thành bản dự thảo",
    en: "Turn a Word file, a web page or plain text into a draft",
    options: [
      [
        "--revisions accept|reject",
        "nhận hay bỏ các chỗ sửa theo dõi (Track Changes); không ghi thì tệp có chỗ sửa không được mở",
        "accept or reject tracked changes; without it a file that has some is refused",
      ],
      [
        "--as-is",
        "không trình bày lại: các dòng mà kết quả check --format json nói tới",
        "not put into the canonical form: the lines that check --format json speaks of",
      ],
      ["--out TỆP", "ghi văn bản vào tệp", "write the text into a file"],
      ["--force", "thay tệp đã có", "replace an existing file"],
      LANG,
    ],
  },
  data: {
    line: "data [tùy chọn]",
    vi: "Ngày của bảng dữ liệu pháp luật, cơ quan; phần chưa đối chiếu được",
    en: "Day of the tables of law and bodies; what is not verified",
    options: [["--unconfirmed", "liệt kê phần chưa đối chiếu được", "list what is not verified"], TEXT_OR_JSON, LANG],
  },
  lsp: { line: "lsp --stdio", vi: "Máy chủ ngôn ngữ cho trình soạn thảo", en: "Language server for editors", options: [] },
};

const EXIT_CODES = {
  vi: "Mã thoát: 0 không có mục từ mức --fail-on; 1 có mục; 2 sai cách dùng hoặc không đọc được tệp.",
  en: "Exit codes: 0 nothing at or above --fail-on; 1 findings; 2 usage or input error.",
};

function commandHelp(command: CommandHelp, language: Language): string {
  const width = Math.max(0, ...command.options.map(([option]) => option.length));
  const options = command.options.map(([option, vi, en]) => `  ${option.padEnd(width)}  ${language === "vi" ? vi : en}\n`).join("");
  return `vbhc ${command.line}\n${command[language]}.\n${options === "" ? "" : `\n${options}`}`;
}

/** Help of one command, or the list of all. */
export function usage(command: string | undefined, language: Language): string {
  const one = command === undefined ? undefined : HELP[command];
  if (one !== undefined) return commandHelp(one, language);
  const width = Math.max(...Object.keys(HELP).map((name) => name.length));
  const list = Object.entries(HELP).map(([name, help]) => `  ${name.padEnd(width)}  ${help[language]}\n`);
  const title =
    language === "vi" ? "Rà soát văn bản hành chính theo Nghị định 30/2020/NĐ-CP" : "Checks Vietnamese administrative documents";
  const more = language === "vi" ? "Cách dùng từng lệnh: vbhc LỆNH --help" : "Usage of a command: vbhc COMMAND --help";
  return `vbhc · ${title}\n\n${list.join("")}\n${more}\n${EXIT_CODES[language]}\n`;
}
