import type { Bilingual } from "../words/language.js";

const words: Readonly<Record<string, Bilingual>> = {
  "approvals.changed": { zh: "修改了审批规则", en: "changed the approval rules" },
  "batch.started": { zh: "按表格批量起草", en: "drafted from a table" },
  "contract.deleted": { zh: "删除了合同", en: "deleted a contract" },
  "contract.renamed": { zh: "给合同改名", en: "renamed a contract" },
  "contract.restored": { zh: "恢复了合同", en: "restored a contract" },
  "draft.texts": { zh: "换了草稿的条款文字", en: "chose the texts of a draft" },
  "finding.accepted": { zh: "采纳了一处发现", en: "accepted a finding" },
  "finding.dismissed": { zh: "决定一处不改", en: "kept a finding as is" },
  "finding.open": { zh: "撤销了一处决定", en: "undid a decision" },
  "draft.created": { zh: "新建了草稿", en: "started a draft" },
  "key.added": { zh: "上传了证书", en: "added a certificate" },
  "key.removed": { zh: "删除了证书", en: "removed a certificate" },
  "library.changed": { zh: "修改了条款库", en: "changed the clause library" },
  "member.invited": { zh: "邀请了成员", en: "invited somebody" },
  "member.joined": { zh: "加入了组织", en: "joined" },
  "member.removed": { zh: "移除了成员", en: "removed a member" },
  "member.role": { zh: "调整了角色", en: "changed a role" },
  "organisation.created": { zh: "建立了组织", en: "created the organisation" },
  "session.opened": { zh: "登录", en: "signed in" },
  "signing.approved": { zh: "审批同意", en: "approved" },
  "signing.completed": { zh: "签署完毕", en: "completed the signing" },
  "signing.refused": { zh: "审批不同意", en: "refused" },
  "signing.signed": { zh: "签署", en: "signed" },
  "signing.started": { zh: "发起签署", en: "started a signing" },
  "signing.withdrawn": { zh: "撤回签署", en: "withdrew a signing" },
  "token.created": { zh: "新建了令牌", en: "made a token" },
  "token.revoked": { zh: "作废了令牌", en: "revoked a token" },
  "version.failed": { zh: "文件没有读成", en: "a file could not be read" },
  "version.ready": { zh: "文件审查完成", en: "a file was checked" },
  "version.uploaded": { zh: "上传了文件", en: "uploaded a file" },
  "webhook.created": { zh: "新建了通知地址", en: "made a webhook" },
  "webhook.removed": { zh: "删除了通知地址", en: "removed a webhook" },
};

/** What an entry of the record says, in words; an action of a newer server keeps its own name. */
export const actionWords = (action: string): Bilingual => words[action] ?? { zh: action, en: action };
