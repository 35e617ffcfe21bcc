/** 每个拒绝代码一句话：发生了什么，该怎么办。`{name}` 由参数填入。 */
export const problemsZh: Readonly<Record<string, string>> = {
  // 任何请求。
  'request.malformed': '请求格式不符合要求，请查看所列位置。',
  'request.not-json': '请求内容不是有效的 JSON，请发送 JSON 文档。',
  'request.media-type': '此地址只接受 {expected}，请相应设置内容类型。',
  'request.too-large': '请求内容超过 {limit} 字节，请分次发送。',
  'request.not-found': '此地址没有内容。',
  'request.origin': '请求来自其他网站，已拒绝。',
  'request.too-many': '请求过多，请稍候再试。',
  'request.timeout': '请求超时，已放弃，请重试。',
  'number.not-exact': '分数须以文本发送，例如 "7.25"，不能用 JSON 数字。',
  // 谁在请求。
  'access.unauthenticated': '请先登录。',
  'access.token-invalid': '登录已失效，请重新登录。',
  'access.forbidden': '您的岗位无权进行此操作。',
  // 重复或过期的命令。
  'command.key-missing': '写入须带 Idempotency-Key，以便识别重复请求。',
  'command.key-reused': '此命令编号已用于其他内容，请换一个新的编号。',
  'command.still-running': '同一命令仍在执行，请稍候再查。',
  'command.version-missing': '请说明此更改基于哪个版本。',
};
