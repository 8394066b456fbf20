import { equalValue } from "../pdf/equal-value.js";
import type { PdfDict, PdfValue } from "../pdf/pdf-value.js";
import { signatureFields, type SignatureField } from "../verify/signature-fields.js";
import { rectOf } from "./rect-of.js";
import type { Revision } from "./revision.js";

/** Keys that a signature field and its widget may have; actions and layers are not among them. */
const fieldKeys: ReadonlySet<string> = new Set([
  "Type",
  "Subtype",
  "FT",
  "T",
  "TU",
  "TM",
  "V",
  "Ff",
  "F",
  "Rect",
  "P",
  "AP",
  "MK",
  "BS",
  "Border",
  "DA",
  "DR",
  "Q",
  "Lock",
  "SV",
  "M",
  "NM",
  "Contents",
  "Parent",
  "Kids",
  "H",
  "StructParent",
]);
/** Flags with which an annotation could show larger than its rectangle, or come and go. */
const trickFlags = 8 | 16 | 256;
/** Keys of an existing field that signing sets. */
const filledKeys: ReadonlySet<string> = new Set(["V", "AP", "M", "F", "Ff", "MK", "DA", "TU"]);

/** The form may gain the field of the closing signature, or have that signature put into a field that was there and empty. */
export function formRule(revision: Revision, was: PdfValue | undefined, is: PdfValue | undefined): void {
  const { before, after } = revision;
  const [old, now] = [before.dict(was), after.dict(is)];
  if (now === undefined) {
    if (old !== undefined)
      revision.forbid("signature-removed", "表单连同其中的签名被移除", "the form was removed, and the signatures with it");
    return;
  }
  if (was?.kind === "ref" && is?.kind === "ref" && was.num === is.num) {
    if (revision.onlyAs(is.num, "AcroForm")) revision.explain(is.num);
  } else if (was?.kind === "ref") revision.forbid("form-field-changed", "表单被换掉", "the form was replaced");
  else if (is?.kind === "ref" && revision.fresh(is.num)) revision.explain(is.num);
  if (now.ambiguous) revision.forbid("form-field-changed", "表单有重复的键", "the form has a key twice");
  keysRule(revision, old, now);
  fieldsRule(revision, old?.entries.get("Fields"), now.entries.get("Fields"));
  filledRule(revision);
}

function keysRule(revision: Revision, old: PdfDict | undefined, now: PdfDict): void {
  for (const key of new Set([...(old?.entries.keys() ?? []), ...now.entries.keys()])) {
    const [was, is] = [old?.entries.get(key), now.entries.get(key)];
    if (key === "Fields" || equalValue(was, is)) continue;
    const flags = revision.after.number(is);
    const appearance = old === undefined && (key === "DA" || key === "DR");
    const quiet = key === "NeedAppearances" && was === undefined && is?.kind === "boolean" && !is.value;
    if (key === "SigFlags" && flags !== undefined && ((revision.before.number(was) ?? 0) & ~flags) === 0) continue;
    if (appearance) revision.explainFresh(is);
    else if (!quiet) revision.forbid("form-field-changed", `表单的 ${key} 被改动`, `${key} of the form was changed`);
  }
}

function fieldsRule(revision: Revision, was: PdfValue | undefined, is: PdfValue | undefined): void {
  const [old, now] = [revision.before.array(was), revision.after.array(is)];
  if (is?.kind === "ref") {
    if (was?.kind === "ref" && was.num === is.num && revision.onlyAs(is.num, "Fields")) revision.explain(is.num);
    else if (was?.kind !== "ref" && revision.fresh(is.num)) revision.explain(is.num);
  }
  if (!old.every((field, at) => equalValue(field, now[at])))
    revision.forbid("signature-removed", "表单中原有的字段被移除或换掉", "fields of the form were removed or replaced");
  for (const field of now.slice(old.length)) newField(revision, field);
}

function newField(revision: Revision, value: PdfValue): void {
  const dict = revision.after.resolve(value);
  const { closing } = revision;
  const mine = closing !== undefined && value.kind === "ref" && value.num === closing.field.num;
  if (!mine || dict.kind !== "dict" || !revision.fresh(value.num)) {
    revision.forbid("form-field-added", "表单增加了不属于签名的字段", "the form gained a field that belongs to no signature");
    return;
  }
  const { field, timestamp } = closing;
  const names = signatureFields(revision.before).names;
  if (names.has(field.name))
    revision.forbid(
      "form-field-changed",
      `新签名的字段与原有字段同名：${field.name}`,
      `the new signature's field has the name of an older one: ${field.name}`,
    );
  partsRule(revision, field);
  revision.explainFresh(value, new Set(["P", "Parent"]));
  announce(revision, field, timestamp);
}

function announce(revision: Revision, field: SignatureField, timestamp: boolean): void {
  const allowed = revision.closing?.intact ?? false;
  const bad = allowed ? ["", ""] : ["（该签名本身无效）", " (which is itself invalid)"];
  if (timestamp)
    revision.add("timestamp-added", allowed, `增加了文件时间戳${bad[0] ?? ""}`, `a document timestamp was added${bad[1] ?? ""}`);
  else
    revision.add(
      "signature-added",
      allowed,
      `增加了签名“${field.name}”${bad[0] ?? ""}`,
      `the signature “${field.name}” was added${bad[1] ?? ""}`,
      undefined,
      field.name,
    );
}

/** The field and its widgets hold nothing that could act or show elsewhere. */
function partsRule(revision: Revision, field: SignatureField): void {
  for (const { num, dict } of [{ num: field.num, dict: field.dict }, ...field.widgets]) {
    if (num === 0) revision.forbid("annotation-added", "签名的显示没有自己的对象", "the signature's appearance is no object of its own");
    const strange = [...dict.entries.keys()].find((key) => !fieldKeys.has(key));
    if (strange !== undefined || dict.ambiguous)
      revision.forbid(
        "action-changed",
        `签名字段带有多余的 ${strange ?? "键"}`,
        `the signature's field carries ${strange ?? "a key twice"}`,
      );
    if (((revision.after.number(dict.entries.get("F")) ?? 0) & trickFlags) !== 0)
      revision.forbid("annotation-added", "签名的显示会随缩放变化", "the signature's appearance changes with the zoom");
    if (revision.closing?.timestamp === true && dict.entries.has("AP") && showsSomething(revision, dict))
      revision.forbid("annotation-added", "时间戳不应在页面上显示任何东西", "a timestamp must not show anything on a page");
    const parent = dict.entries.get("Parent");
    if (parent !== undefined && (num === field.num || parent.kind !== "ref" || parent.num !== field.num))
      revision.forbid("form-field-changed", "签名字段挂在别的字段之下", "the signature's field hangs below another field");
    revision.widgets.add(num);
  }
  if (field.widgets.length > 1) revision.forbid("annotation-added", "一个签名在多处显示", "one signature shows in several places");
}

function showsSomething(revision: Revision, dict: PdfDict): boolean {
  const [left, bottom, right, top] = rectOf(revision.after, dict);
  return right > left && top > bottom;
}

/** Fields that were empty and are now signed. */
function filledRule(revision: Revision): void {
  const { closing } = revision;
  if (closing === undefined) return;
  const old = signatureFields(revision.before).fields.find((field) => field.num !== 0 && field.num === closing.field.num);
  if (old === undefined) return;
  const { field } = closing;
  if (old.value !== undefined) {
    revision.forbid("signature-replaced", `签名“${field.name}”被换成另一个`, `the signature “${field.name}” was replaced by another`);
    return;
  }
  const pairs = [
    { was: old.dict, is: field.dict },
    ...field.widgets.map(({ num, dict }) => ({ was: old.widgets.find((one) => one.num === num)?.dict, is: dict })),
  ];
  for (const { was, is } of pairs)
    for (const key of new Set([...(was?.entries.keys() ?? []), ...is.entries.keys()]))
      if (!filledKeys.has(key) && !equalValue(was?.entries.get(key), is.entries.get(key)))
        revision.forbid(
          "form-field-changed",
          `签名字段“${field.name}”的 ${key} 被改动`,
          `${key} of the signature field “${field.name}” was changed`,
        );
  partsRule(revision, field);
  for (const num of [field.num, ...field.widgets.map((widget) => widget.num)]) revision.explain(num);
  for (const { is } of pairs) for (const key of filledKeys) revision.explainFresh(is.entries.get(key));
  announce(revision, field, closing.timestamp);
}
