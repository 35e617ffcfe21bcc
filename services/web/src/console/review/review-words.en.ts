import type { ReviewKeys } from './review-words.ts';

const count = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`;

export const reviewWordsEn: ReviewKeys = {
  title: 'Review',
  lead: 'The supervision group compares a locked module with its signed originals, sheet by sheet. It says what is right and what is wrong and changes no mark; the chief judge corrects by reopening.',
  modules: 'Modules',
  noModule: 'This event has no module yet.',
  noModuleHint: 'Once a module is set up, marked and locked, it is reviewed here.',
  cancel: 'Cancel',
  reason: 'Reason',
  reasonFirst: 'Write the reason first.',

  obstacle: {
    'not-supervisor': 'A supervisor does this.',
    'not-second': 'Another supervisor or the chief judge does this.',
    'own-work':
      'You threw the value or compared sheets: another supervisor or the chief judge does this.',
    'not-locked': 'The module is not locked.',
    'no-value': 'Enter what was thrown first.',
    outstanding: 'Some sheets are not found right yet.',
  },
  toJudging: 'Go to judging',

  noReview: 'This module has not been reviewed yet.',
  how: 'How a review goes',
  steps: [
    'Once the chief judge has locked the module, a supervisor begins. All of the top is looked at, and a lot among the rest.',
    'The system first seals a secret and shows its hash; then a value is thrown before witnesses. Both together settle who is drawn: nobody can choose beforehand, anybody can draw it again.',
    'Each sheet is compared with its signed original: as on paper, or what is wrong and what stands there. Nobody who gave or typed marks takes part.',
    'What is wrong the chief judge asks to reopen and a supervisor agrees; corrected, signed and locked, it is compared again.',
    'Where more than the limit was wrong, the whole module is gone over. The review is done once everything due was found right.',
  ],
  begin: 'Begin the review…',
  beginTitle: (module) => `Begin the review of “${module}”?`,
  beginAsk:
    'The top is settled by the marks as they are now, and a secret for the lot is sealed. It is begun once.',
  begun: 'The review has begun. Throw the value before witnesses.',

  drawTitle: 'Draw before witnesses',
  drawLead: (takers, taken) => `${taken} of the ${count(takers, 'sheet')} below the top are drawn.`,
  drawNone:
    'Every sheet is of the top, so there is none to draw. A value is still thrown once: it settles the sample.',
  committed:
    'The hash of the sealed secret. Let those present write it down before anything is thrown.',
  value: 'What was thrown',
  valueHint: 'For example the dice: “3 5 1 6”. As it fell; it cannot be changed after the draw.',
  draw: 'Draw the sample',
  drawWait: 'A supervisor throws the value. Before that nobody can know who is drawn.',
  drawn: 'The sample is settled. Sheets can be compared.',
  begunBy: (name, when) => `Begun by ${name}, ${when}`,

  state: { BEGUN: 'Waits for the draw', CHECKING: 'Being compared', CLOSED: 'Review done' },
  figures: 'Progress',
  sheetsAll: 'Sheets of the module',
  topCount: 'Of the top',
  lotCount: 'By lot',
  checkedCount: 'Sample compared',
  wrongCount: 'Wrong in the sample',
  found: (done, due) => `${done} of ${due} due found right`,
  rate: 'Wrong in the sample',
  percent: (text, isWhole) => (isWhole ? `${text} %` : `about ${text} %`),
  limit: (percent) => `limit ${percent} %`,
  rateNone: (allowed, limit) =>
    `Nothing wrong in the sample so far. Over ${limit} % (more than ${allowed}), the whole module is gone over.`,
  rateUnder: (wrong, drawn, percent, limit) =>
    `${wrong} of ${count(drawn, 'sheet')} drawn ${wrong === 1 ? 'was' : 'were'} wrong: ${percent}, not over ${limit} %.`,
  room: (allowed) => `At more than ${allowed} the whole module is gone over.`,
  rateOver: (wrong, drawn, percent, limit) =>
    `${wrong} of ${count(drawn, 'sheet')} drawn ${wrong === 1 ? 'was' : 'were'} wrong: ${percent}, over ${limit} %.`,
  forced: (sheets) =>
    sheets === 1
      ? 'The one sheet of the module is gone over.'
      : `All ${sheets} sheets of the module are gone over.`,
  forcedHint: 'This stays so when everything is corrected: what was found wrong counts for ever.',

  map: 'Sheets',
  mapHint: 'Choose any of them to compare.',
  because: { top: 'Top', lot: 'By lot', changed: 'Changed since', all: 'Everything' },
  why: {
    top: 'Looked at since it is of the top.',
    lot: 'Looked at since the lot fell on it.',
    changed: 'Looked at since its marks changed after the review began.',
    all: 'Looked at since more than the limit of the sample was wrong.',
  },
  standing: {
    due: 'to compare',
    again: 'changed, to compare again',
    wrong: 'wrong, waits for correction',
    right: 'found right',
  },
  tile: (label, standing) => `${label}: ${standing}`,
  notAll: 'There are too many sheets: the first 4000 are shown.',

  station: (label) => `Code ${label}`,
  hash: 'Hash of the marks',
  hashHint:
    'Exactly the marks below are compared; when one changes, the hash does, and so it is compared again.',
  aspect: 'Aspect',
  onFile: 'On file',
  given: 'Given by each judge',
  notIn: 'being given anew',
  yes: 'Yes',
  no: 'No',
  absent: 'absent',
  option: (place) => `Option ${place}`,
  faults: (counts) => `faults ${counts}`,
  compare: 'Compare with the signed original',
  right: 'As on paper',
  markWrong: (code) => `${code} is wrong`,
  wrongHere: 'Wrong',
  sendWrong: (errors) => `Record ${count(errors, 'error')}`,
  clearWrong: 'Untick',
  flaw: {
    none: 'Where something differs, tick “Wrong” beside the aspect.',
    kind: 'Choose the kind of error.',
    right: 'Enter what stands on the original.',
  },
  kind: 'Kind of error',
  chooseKind: 'Choose',
  kinds: {
    transfer: 'Copied wrongly',
    omission: 'Left out',
    sum: 'Reckoned wrongly',
    signature: 'Signature missing',
    other: 'Something else',
  },
  whose: 'Whose mark (may stay open)',
  nobody: 'No single judge',
  rightValue: 'On the original',
  rightHint: 'As it stands on paper.',
  rightDone: (label) => `${label} is as on paper. It is on record.`,
  wrongDone: (label) => `What is wrong on ${label} is on record and waits for correction.`,
  only: 'Supervisors compare.',
  before: 'Compared before',
  beforeLine: (verdict, name, when) => `${verdict} · ${name} · ${when}`,
  verdict: { right: 'As on paper', wrong: 'Wrong' },
  errorLine: (code, kind, right) => `${code} ${kind}; original: ${right}`,
  allCompared: 'Everything due was found right.',
  allComparedWrong: 'Everything was compared; what is wrong waits for correction.',

  corrections: 'Errors and corrections',
  correctionsLead:
    'The chief judge asks to open them, a supervisor agrees, and nothing else is opened. Corrected, signed and locked, they are compared again.',
  code: 'Code',
  ask: (cells) => `Ask to open ${cells === 1 ? 'this mark' : `these ${cells} marks`}…`,
  askTitle: (cells) => `Ask to open ${count(cells, 'mark')}`,
  askHint:
    'Only what is listed opens; every other mark stays as it is. The lock comes off when a supervisor agrees.',
  askReason: 'The review found marks that differ from the signed originals',
  asked: 'Asked. A supervisor decides.',
  chiefAsks: 'The chief judge asks to open them.',
  capped: (most) => `At most ${most} open at once. Ask for the rest when these are corrected.`,
  waits: (name, when, cells) => `${name} asked to open ${count(cells, 'mark')}, ${when}.`,
  decide: 'Decide…',
  decideTitle: (cells) => `Open ${count(cells, 'mark')}?`,
  approve: 'Agree',
  refuse: 'Refuse',
  refuseWhy: 'Why not',
  refuseNeeds: 'To refuse takes a reason.',
  agreeNeeds: 'A reason is for a refusal; empty it to agree.',
  decided: 'It is on record.',
  supervisorDecides: 'A supervisor decides.',
  ownRequest: 'Somebody else decides what you asked for.',
  opened:
    'The lock is off: the panel corrects and signs, the chief judge locks again, then it is compared here.',

  closing: 'Closing the review',
  close: 'Close the review…',
  closeLead:
    'Once everything due was found right and the module is locked, somebody who neither threw the value nor compared sheets closes it: another supervisor, or the chief judge.',
  closeTitle: (module) => `Close the review of “${module}”?`,
  closeAsk: (due, wrong) =>
    `${count(due, 'sheet')} compared, ${wrong} wrong in the sample, all found right by now. Draws can be opened after it; when the lock comes off again, the review is open again.`,
  closeYes: 'Close the review',
  closed: 'The review is done.',
  closedLine: (name, when) => `Closed by ${name}, ${when}`,
  reopensHint:
    'When the lock comes off again, the review is open again, and what changed is compared.',
  print: 'Print the report',

  proof: 'The sample can be drawn again',
  proofGood: 'This browser drew it again from the secret and the value: the same sample.',
  proofBad:
    'Drawn again, the sample is not the one shown. Stop the review and tell the arbitration group.',
  secret: 'The secret, shown',
  hashOfSecret: 'The hash shown before',
  thrown: 'What was thrown',
  place: 'Name of the draw',
  takers: 'Who drew',
  takersText: (takers, taken) => `${taken} of ${count(takers, 'sheet')}`,

  paper: 'Report of the review',
  paperWhen: 'Printed',
  rule: 'Rule',
  ruleText: (top, rest, limit) =>
    `${top}; ${rest} % of the rest by lot; everything where more than ${limit} % is wrong`,
  topPercent: (percent) => `all of the top ${percent} %`,
  topNumber: (number) => `all of the top ${number}`,
  topBoth: (percent, number) => `all of the top ${percent} % or ${number}, whichever is more`,
  topNone: 'no top',
  sample: 'Sheets compared',
  sampleSize: 'Sample',
  sampleText: (top, byLot) => `${top} of the top, ${byLot} by lot`,
  starred: '* Not found right yet.',
  findings: 'What was wrong',
  noFindings: 'Nothing was found wrong.',
  correctedNow: 'On file now',
  correctedBy: 'Chief judge signs',
  signers: ['Compared by', 'Head of supervision', 'Chief judge'],
  date: 'Date',
};
