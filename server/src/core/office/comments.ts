/**
 * A copy of a Word file with comments at chosen places. Parts that hold no comment stay as they are, byte for byte; the text
 * and its looks do not change. Pure: bytes in, bytes out, no clock (a comment has no date). Throws ImportError.
 */
import { XMLSerializer } from "@xmldom/xmldom";
import { strToU8, unzipSync, type Zippable, zipSync } from "fflate";
import type { Range } from "../text/span";
import { CommentAnchor } from "./comment-anchor";
import { MAX_FILE, tooLarge } from "./container";
import { readDocx } from "./docx";
import { refusal } from "./import-result";
import { plainElement, wordElement } from "./new-elements";
import type { WordPackage } from "./package";
import { attribute, children, type Element, parseXml } from "./xml";

/** What is said about a place. */
export interface Remark {
  /** In the text that `importDocx` gives for the file with its tracked changes accepted. */
  readonly range: Range;
  /** Paragraphs of the comment. */
  readonly lines: readonly string[];
}

const AUTHOR = "vbhc";
const COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
const TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006";
const STRICT = "http://purl.oclc.org/ooxml/officeDocument";
const TYPES_PART = "[Content_Types].xml";
/** Half-points: comments are read in a narrow column. */
const LETTERS = "20";
/** Unpacked size of all parts, pictures too. */
const MAX_UNPACKED = 8 * MAX_FILE;
/** The first moment that a zip can hold: the same bytes everywhere. */
const FIXED = "1980-01-01T00:00:00";

/**
 * The file with one comment a remark; the same bytes when there is none. `text`: what the remarks speak of; a file that reads
 * otherwise is refused. So is a signed one: any change breaks its signature.
 */
export function withComments(bytes: Uint8Array, text: string, remarks: readonly Remark[]): Uint8Array {
  const read = readDocx(bytes, { revisions: "accept", purpose: "draft" });
  if (read.result.text !== text) throw changed();
  if (remarks.length === 0) return bytes;
  const { file } = read;
  const name = file.nameOf("comments");
  const known = file.part("comments");
  const comments = known ?? rootLike(file.body, "comments");
  const first = 1 + Math.max(-1, ...[...children(comments)].map((one) => Number(attribute(one, "id") ?? -1)));
  const anchor = new CommentAnchor(read);
  for (const [i, { range, lines }] of remarks.entries()) {
    anchor.mark(range, first + i);
    comments.appendChild(commentOf(comments, first + i, lines));
  }
  const parts = partsOf(bytes);
  parts[file.main] = bytesOf(file.body.ownerDocument?.documentElement ?? file.body);
  parts[name] = bytesOf(comments);
  if (known === null) register(file, parts, name);
  return zipSync(parts, { level: 6, mtime: FIXED, os: 0 });
}

const changed = () =>
  refusal("changed", "tệp đã thay đổi sau khi rà soát. Rà soát lại rồi ghi.", "the file has changed since it was checked. Check it again.");

function partsOf(bytes: Uint8Array): Zippable {
  let size = 0;
  const filter = ({ originalSize }: { readonly originalSize: number }): boolean => {
    size += originalSize;
    if (size > MAX_UNPACKED) throw tooLarge();
    return true;
  };
  return unzipSync(bytes, { filter });
}

function bytesOf(root: Element): Uint8Array {
  const xml = new XMLSerializer().serializeToString(root);
  return strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`);
}

const EMPTY_RELATIONS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>';

/** A root element in the namespace of another, strict or transitional. */
function rootLike(like: Element, name: string): Element {
  return parseXml(`<w:${name} xmlns:w="${like.namespaceURI ?? ""}"/>`);
}

function commentOf(comments: Element, id: number, lines: readonly string[]): Element {
  const comment = wordElement(comments, "comment", { id: String(id), author: AUTHOR, initials: AUTHOR });
  for (const line of lines) {
    const paragraph = comment.appendChild(wordElement(comments, "p"));
    const run = paragraph.appendChild(wordElement(comments, "r"));
    run.appendChild(wordElement(comments, "rPr")).appendChild(wordElement(comments, "sz", { val: LETTERS }));
    run.appendChild(wordElement(comments, "t")).textContent = line;
  }
  return comment;
}

/** Tells the package of a new part: its type, and that it belongs to the body. */
function register(file: WordPackage, parts: Zippable, name: string): void {
  const types = file.named(TYPES_PART);
  if (types !== null) {
    types.appendChild(plainElement(types, "Override", { PartName: `/${name}`, ContentType: COMMENTS_TYPE }));
    parts[TYPES_PART] = bytesOf(types);
  }
  const relations = file.named(file.relations) ?? parseXml(EMPTY_RELATIONS);
  const ids = new Set([...children(relations)].map((one) => attribute(one, "Id")));
  let id = "vbhcComments";
  while (ids.has(id)) id += "x";
  const strict = (file.body.namespaceURI ?? "").includes("purl.oclc.org");
  const type = `${strict ? STRICT : TRANSITIONAL}/relationships/comments`;
  relations.appendChild(plainElement(relations, "Relationship", { Id: id, Type: type, Target: `/${name}` }));
  parts[file.relations] = bytesOf(relations);
}
