import type { Words } from './language.ts';

/** What a button waits for. */
export type Why =
  | 'reason'
  | 'refusal'
  | 'paste'
  | 'choose'
  | 'tick'
  | 'fill'
  | 'number'
  | 'rooms'
  | 'key'
  | 'flaws'
  | 'names'
  | 'most'
  | 'own';

export const lackWords: Words<Readonly<Record<Why, string>>> = {
  zh: {
    reason: '请先写理由。',
    refusal: '不同意须写明原因。',
    paste: '请先粘贴或填写名单。',
    choose: '请先选择。',
    tick: '请先勾选至少一行。',
    fill: '请先填写完整。',
    number: '请先填写对方给的编号。',
    rooms: '请先填写至少一个场地。',
    key: '本设备没有私钥。',
    flaws: '请先改正标出的地方。',
    names: '名单正在读取…',
    most: '已达上限。',
    own: '由他人办理。',
  },
  en: {
    reason: 'Write the reason first.',
    refusal: 'To refuse takes a reason.',
    paste: 'Paste or type the list first.',
    choose: 'Choose first.',
    tick: 'Tick at least one line first.',
    fill: 'Fill in every field first.',
    number: 'Enter the number they gave you first.',
    rooms: 'Enter at least one room first.',
    key: 'This device does not hold the private key.',
    flaws: 'Correct what is marked first.',
    names: 'The names are being read…',
    most: 'There can be no more.',
    own: 'Somebody else does this.',
  },
};
