/** The parts of a Word file that are read: where they stand by the package's relations, parsed when asked for. */
import { Container } from "./container";
import { refusal } from "./import-result";
import { attribute, child, children, type Element, xmlPart } from "./xml";

const SIGNATURES = "_xmlsignatures/";
const KINDS = ["styles", "numbering", "settings", "theme", "footnotes", "endnotes", "comments"] as const;
type Kind = (typeof KINDS)[number];

export class WordPackage {
  readonly signed: boolean;
  readonly body: Element;
  /** Name of the part that holds the body. */
  readonly main: string;
  private readonly container: Container;
  private readonly folder: string;
  /** Targets by the id of their relation, and by their kind. */
  private readonly targets = new Map<string, string>();
  private readonly kinds = new Map<string, string>();

  /** Throws ImportError when the bytes are no Word file. */
  constructor(bytes: Uint8Array) {
    this.container = new Container(bytes);
    this.signed = [...this.container.names].some((name) => name.startsWith(SIGNATURES));
    const main = this.mainPart();
    this.main = main;
    this.folder = main.slice(0, main.lastIndexOf("/") + 1);
    this.readRelations(this.relations);
    const root = xmlPart(this.container, main);
    const body = root?.localName === "document" ? child(root, "body") : null;
    if (body === null) throw refusal("broken", "tệp Word không có phần văn bản.", "a Word file without a body.");
    this.body = body;
  }

  part(kind: Kind): Element | null {
    return this.named(this.nameOf(kind));
  }

  /** Where a part of that kind stands, or would stand. */
  nameOf(kind: Kind): string {
    return this.kinds.get(kind) ?? `${this.folder}${kind}.xml`;
  }

  named(name: string): Element | null {
    return xmlPart(this.container, name);
  }

  /** Name of the part that tells the relations of the body. */
  get relations(): string {
    return `${this.folder}_rels/${this.main.slice(this.folder.length)}.rels`;
  }

  related(id: string): Element | null {
    const name = this.targets.get(id);
    return name === undefined ? null : xmlPart(this.container, name);
  }

  private mainPart(): string {
    for (const relation of children(xmlPart(this.container, "_rels/.rels"))) {
      if (!(attribute(relation, "Type") ?? "").endsWith("/officeDocument")) continue;
      const target = resolve("", attribute(relation, "Target") ?? "");
      if (this.container.has(target) && /(?:^|\/)word\/|document[^/]*\.xml$/u.test(target)) return target;
    }
    if (this.container.has("word/document.xml")) return "word/document.xml";
    throw this.otherFile();
  }

  private otherFile(): Error {
    if (this.container.has("content.xml"))
      return refusal(
        "odt",
        "tệp OpenDocument (.odt). Mở bằng Word hoặc LibreOffice rồi lưu thành .docx.",
        "an OpenDocument file (.odt). Save it as .docx.",
      );
    return refusal("not-word", "tệp nén, không phải tệp Word (.docx).", "a zip archive, not a Word file (.docx).");
  }

  private readRelations(name: string): void {
    for (const relation of children(xmlPart(this.container, name))) {
      if (attribute(relation, "TargetMode") === "External") continue;
      const target = resolve(this.folder, attribute(relation, "Target") ?? "");
      this.targets.set(attribute(relation, "Id") ?? "", target);
      const kind = (attribute(relation, "Type") ?? "").split("/").at(-1) ?? "";
      if (!this.kinds.has(kind)) this.kinds.set(kind, target);
    }
  }
}

/** A target from the folder of its part: "styles.xml", "/word/styles.xml", "../customXml/item1.xml". */
function resolve(folder: string, target: string): string {
  const parts: string[] = [];
  for (const part of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return parts.join("/");
}
