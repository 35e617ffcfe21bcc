/** One sentence per refusal: what happened, what to do. `{name}` is filled from the params. */
export const problemsEn: Readonly<Record<string, string>> = {
  // The door: any request.
  'request.malformed': 'The request does not have the expected form. See the listed places.',
  'request.not-json': 'The body is not valid JSON. Send a JSON document.',
  'request.media-type': 'This address takes only {expected}. Set the content type accordingly.',
  'request.too-large': 'The body is larger than {limit} bytes. Send less at once.',
  'request.not-found': 'There is nothing at this address.',
  'request.origin': 'This request came from another site and was refused.',
  'request.too-many': 'Too many requests. Wait a moment and try again.',
  'request.timeout': 'The request took too long and was given up. Try again.',
  // A place in a request that does not fit its form.
  'form.invalid-type': 'This is missing or of another kind than expected.',
  'form.too-big': 'This is too large or too long.',
  'form.too-small': 'This is too small or too short.',
  'form.invalid-format': 'This is not written in the expected form.',
  'form.not-multiple-of': 'This is not a multiple of the allowed step.',
  'form.unrecognized-keys': 'This has fields that are not known here.',
  'form.invalid-union': 'This fits none of the allowed forms.',
  'form.invalid-key': 'A name in here is not allowed.',
  'form.invalid-element': 'An element in here is not allowed.',
  'form.invalid-value': 'This is not one of the allowed values.',
  'form.custom': 'This does not fit the rest of the request.',
  'number.not-exact': 'A mark or amount is sent as text such as "7.25", not as a JSON number.',
  // Who asks.
  'access.unauthenticated': 'Sign in first.',
  'access.token-invalid': 'The sign-in is no longer valid. Sign in again.',
  'access.forbidden': 'Your office does not allow this.',
  // Commands that are repeated or out of date.
  'command.key-missing': 'A write needs an Idempotency-Key, so that a repeat can be recognised.',
  'command.key-reused': 'This command id was already used for something else. Take a new one.',
  'command.still-running': 'The same command is still being carried out. Ask again in a moment.',
  'command.version-missing': 'Say which version the change is based on.',
  // A promotion rule pack.
  'rule-pack.invalid': 'The rule pack has flaws and was not taken. Mend the listed places.',
  'rule-pack.cap-below-grant': 'The cap lies below the level this rule grants.',
  'rule-pack.double-id': 'The rule id {id} occurs twice.',
  'rule-pack.empty-range': 'The range is empty: it ends before it begins.',
  'rule-pack.gives-nothing':
    'This rule grants no level, nominates for no title and opens no application.',
  'rule-pack.held-step-too-low': 'The level for holders must be above the level this rule grants.',
  'rule-pack.minimum-above-cap': 'The lowest level given lies above the cap.',
  'rule-pack.missing': 'This field is missing.',
  'rule-pack.not-a-day': 'Write a day, such as 2025-01-31.',
  'rule-pack.not-a-key': 'Use letters, digits, underscores and hyphens only, at most 64.',
  'rule-pack.not-a-list': 'This must be a list.',
  'rule-pack.not-an-object': 'This must be an object.',
  'rule-pack.not-exact':
    'A percentage or a mark is sent as text such as "30", not as a JSON number.',
  'rule-pack.not-one-of': 'This must be one of: {known}.',
  'rule-pack.not-text': 'This must be text and not empty.',
  'rule-pack.not-whole': 'This must be a whole number from {from} to {to}.',
  'rule-pack.not-yes-or-no': 'This must be true or false.',
  'rule-pack.out-of-range': 'This must lie between {from} and {to}.',
  'rule-pack.past-ceiling': 'A contest cannot grant the two levels above level 1.',
  'rule-pack.too-deep': 'Conditions are nested more than {limit} deep.',
  'rule-pack.too-long': 'This is longer than {limit} characters.',
  'rule-pack.too-many-parts': 'There are more than {limit} single conditions here.',
  'rule-pack.unknown-field': 'There is no such field. Check the spelling.',
  'rule-pack.wrong-count': 'There must be {from} to {to} items.',
  // One entered value.
  'mark.wrong-form':
    'Aspect {aspect} is marked by "{expected}"; the value has another form. Enter it again.',
  'mark.not-exact': 'The number for aspect {aspect} is sent as text such as "7.25".',
  'mark.score-range': 'Aspect {aspect} takes a score of 0, 1, 2 or 3.',
  'mark.above-maximum': 'Aspect {aspect} gives at most {maximum}. Check the value.',
  'mark.below-minimum': 'Aspect {aspect} cannot go below {minimum}. Check the value.',
  'mark.step': 'Aspect {aspect} is marked in steps of {step}.',
  'mark.count-range': 'The number completed for aspect {aspect} is 0 to {possible}.',
  'mark.unknown-choice': 'Aspect {aspect} has no such option. Choose one of its {options} options.',
  'mark.unknown-band': 'Aspect {aspect} has no such band. Choose one of its {bands} bands.',
  // Certificates.
  'certificate-number.malformed':
    'The certificate number does not follow its rule ({part}). Please check it.',
  'status-list.full': 'Half of this status list is used. Begin a new one.',
  // The configuration of an aspect.
  'aspect.not-exact': 'This must be a decimal or a fraction as text, such as "7.25".',
  'aspect.not-positive': 'This must be more than zero.',
  'aspect.negative': 'This cannot be less than zero.',
  'aspect.range-empty': 'The minimum must be lower than the maximum.',
  'aspect.percent-range': 'A deduction is between 0 and 100 percent.',
  'aspect.drops-all': 'So many marks are dropped that none may be left to count.',
  'aspect.exceeds-maximum': 'This calculation can give more than the {max} marks of the aspect.',
  'aspect.maximum-not-zero':
    'An aspect that only takes marks away, or a fatal fault, has a maximum of 0.',
  // The door.
  'access-token.unknown': 'There is no such access token.',
  'gateway.service-unavailable':
    'This part of the system does not answer right now. Nothing was lost; try again in a moment.',
  // Registration: organisations, people, competitions, events, sessions, draws.
  'organisation.unknown': 'There is no such organisation. Register it first.',
  'person.unknown': 'There is no such person. Register them first.',
  'person.list-refused': 'The list has errors and nobody was registered. Mend the listed places.',
  'person.name-empty': 'Write a name.',
  'person.name-differs': 'This identity is registered under another name. Check the document.',
  'person.twice-in-list': 'This is the same identity as row {first} of the list.',
  'person.id-form': 'The number does not have the form of this kind of document. Check it.',
  'person.id-check': 'The check character of the number is wrong. Check every digit.',
  'person.id-birth-date': 'The birth date inside the number never was. Check the number.',
  'person.birth-date-differs': 'The birth date differs from the one in the number.',
  'competition.unknown': 'There is no such competition.',
  'competition.zone-unknown': '{zone} is not a time zone such as Asia/Shanghai.',
  'competition.plan-differs': 'Tier and class follow the yearly plan: {tier}, {contestClass}.',
  'event.unknown': 'There is no such event.',
  'event.changed': 'The event has changed; it is version {version} now. Look again.',
  'event.refused': 'The event has errors and was not saved. Mend the listed places.',
  'event.over': 'The event is {state}; this can no longer be changed.',
  'event.move-not-possible': 'The event cannot go from {from} to {to}.',
  'event.reason-missing': 'Say why it is cancelled or void.',
  'event.no-entries': 'Nobody has entered yet.',
  'event.unnumbered': '{count} entries have no number yet. Make the first draw.',
  'event.sessions-missing': 'A module marked by station has no session yet.',
  'event.group-elsewhere': 'The event has no such group.',
  'event.group-twice': 'The same group is named twice.',
  'event.module-twice': 'The same module id is named twice.',
  'event.module-taken': 'This module id belongs to another module.',
  'event.tie-module-unknown': 'The tie rule names a module this event does not have.',
  'event.weights-zero': 'The weights of the modules cannot all be zero.',
  'event.station-needs-second-draw':
    'Marking by station needs the second draw. Choose the layers 1+2.',
  'event.review-codes-not-offered':
    'Marking by review code is not offered yet. Choose entry number or station.',
  'session.too-many': 'An event has at most {limit} sessions.',
  'session.unknown': 'There is no such session.',
  'session.changed': 'The session has changed; it is version {version} now. Look again.',
  'session.list-refused': 'The sessions have errors and none was saved. Mend the listed places.',
  'session.module-elsewhere': 'This module does not belong to the event.',
  'session.ends-before-start': 'The end must come after the start.',
  'session.station-twice': 'A station is named twice in one session.',
  'entry.too-many': 'An event has at most {limit} entries.',
  'entry.unknown': 'There is no such entry.',
  'entry.changed': 'The entry has changed; it is version {version} now. Look again.',
  'entry.list-refused': 'The list has errors and nobody was entered. Mend the listed places.',
  'entry.registration-closed': 'The event is {state}; entries are not open.',
  'entry.team-size': 'A team of this event has {size} members.',
  'entry.person-entered': 'This person has already entered the event.',
  'entry.person-twice-in-list': 'This person is in the list twice.',
  'entry.numbers-not-now': 'The event is {state}; numbers are drawn while eligibility is checked.',
  'entry.numbers-refused':
    'The record of the draw has errors and was not saved. Mend the listed places.',
  'entry.numbers-incomplete': '{missing} entries have no lot yet.',
  'entry.numbered-twice': 'One entry has two numbers.',
  'entry.number-twice': 'One number was given twice.',
  'entry.already-withdrawn': 'The entry is withdrawn already.',
  'entry.judging-began': 'Marking has begun; from now on the chief judge records a withdrawal.',
  'appointment.unknown': 'There is no such appointment.',
  'appointment.changed': 'The appointment has changed; it is version {version} now. Look again.',
  'appointment.list-refused':
    'The list has errors and nobody was appointed. Mend the listed places.',
  'appointment.already-held': 'This person already holds this office.',
  'appointment.already-ended': 'This appointment has ended already.',
  'appointment.ends-before-start': 'The end must come after the start.',
  'appointment.offices-apart':
    'One person may not hold both this office and one they already hold at the same event.',
  'appointment.scope-misplaced': 'This office is not held there.',
  'appointment.scope-unknown': 'There is no such organisation, competition or event.',
  'draw.refused': 'The record of the draw has errors and was not saved. Mend the listed places.',
  'draw.not-now': 'The event is {state}; stations are not drawn now.',
  'draw.not-by-station': 'This module is not marked by station.',
  'draw.reason-missing': 'This session was drawn before. Say why it is drawn again.',
  'draw.entry-unknown': 'The event has no such entry.',
  'draw.entry-twice': 'One entry drew twice.',
  'draw.other-group': 'This entry belongs to a session of another group.',
  'draw.other-session': 'This entry stands in another session of the module.',
  'draw.station-unknown': 'The session has no such station.',
  'draw.station-twice': 'One station was drawn twice.',
  'opening.unknown': 'There is no such opening.',
  'opening.changed': 'The opening has changed; it is version {version} now. Look again.',
  'opening.not-now': 'The event is {state}; its draws cannot be opened.',
  'opening.modules-unlocked': '{open} modules are not locked yet; the draws stay sealed.',
  'opening.not-in-review': 'Marking is not in review yet; the draws stay sealed.',
  'opening.already-requested': 'The opening was asked for already. A supervisor confirms it.',
  'opening.already-opened': 'The draws are open already.',
  'opening.second-person': 'A second person must confirm the opening.',
  // Results.
  'result.unknown': 'There is no such result.',
  'result.not-decrypted': 'The event is in state {state}. A result is taken after decryption.',
  'result.mapping-incomplete': 'The opened mapping is not complete yet. Try again in a moment.',
  'result.scheme-missing': 'Module "{module}" has no published marking scheme yet.',
  'result.module-open': 'Module "{module}" is not locked. The chief judge locks it first.',
  'result.marks-disagree':
    'Module "{module}" was locked with {told} marks, {here} are here. Try again in a moment; if they still differ, call support.',
  'result.no-entries': 'There is nobody to rank.',
  'result.marks-missing': '{entries} entries still lack {marks} marks.',
  'result.undecided': '{ties} ties await the recorded decision of the chief judge.',
  'result.same-person': 'Who submitted a result cannot approve it. Another person must.',
  'result.stale': 'The result has moved on. Look at it again, then decide.',
  'result.not-provisional': 'The result is in state {state} and does not await approval.',
  'result.outdated': 'Marks changed after this was submitted. Submit the result again.',
  'result.not-in-notice': 'The result is in state {state}, not in public notice.',
  'result.notice-running': 'The public notice runs until {until}. Make it final after that.',
  'result.no-such-tie': 'These entries are not one whole tie. Decide on the tie as it stands now.',
  // Certification: issuing bodies, rules, decisions, certificates.
  'command.stale':
    'Somebody changed this in the meantime (now version {version}). Look again, then decide.',
  'issuer.unknown': 'No such issuing body is on file. Put it on file first.',
  'issuer.already-filed': 'This body, or another with its code, is on file already.',
  'issuer.not-active': 'The body filed under {filingNo} may not issue now: it is {state}.',
  'issuer.occupation-not-filed': 'Filing {filingNo} does not cover occupation {occupationCode}.',
  'issuer.level-not-filed':
    'Filing {filingNo} does not cover level {level} of occupation {occupationCode}.',
  'issuer.date-not-filed':
    'Filing {filingNo} does not cover {day} for occupation {occupationCode}.',
  'authorisation.dates-turned': 'The authorisation ends before it begins. Check the two dates.',
  'adoption.unknown': 'No rules have been adopted for this competition yet.',
  'adoption.missing': 'The result waits until rules are adopted for the competition.',
  'adoption.already-decided':
    'Results of this competition are decided already, so its rules stay as they are.',
  'adoption.no-authorisation':
    'No standing authorisation covers this competition today, so an office must approve.',
  'rule-pack.unknown': 'There is no such rule pack in this version.',
  'rule-pack.version-taken':
    'This version of the pack is recorded already. A published version is never changed; take the next one.',
  'decision.unknown': 'One of these decisions is not known.',
  'decision.not-returned': 'Decision {decisionId} was not sent back; it is {state}.',
  'decision.other-event':
    'These decisions are of more than one event. Propose each event by itself.',
  'authorisation.unknown': 'There is no such authorisation on file.',
  'authorisation.already-ended': 'This authorisation was ended already.',
  'decision-batch.unknown': 'There is no such batch of decisions.',
  'decision-batch.approved': 'This batch is approved already.',
  'decision-batch.superseded': 'A newer result replaced this batch. Look for the newer one.',
  'decision-batch.four-eyes':
    'Whoever proposed a batch may not approve it. Ask another person of the office.',
  'decision-batch.no-member':
    'Decision {decisionId} does not wait in this batch, so it cannot be sent back.',
  'certificate.unknown': 'There is no such certificate.',
  'certificate.not-live': 'This certificate does not stand any more.',
  'certificate.name-missing':
    'Registration knows no name for this person, so no certificate can be made.',
  'certificate.identity-missing':
    'Registration knows no identity document for this person, so no certificate can be made.',
  'certificate.score-missing':
    'The result has no rank or total for this person, so no certificate can be made.',
  'certificate.event-missing':
    'The competition or event of this decision has not been heard of yet.',
  'certificate.not-granted': 'This decision does not grant a certificate.',
  'certificate.fault':
    'The certificate could not be made. It is tried again; if it stays, tell the operator.',
  'revocation.unknown': 'There is no such request to revoke.',
  'revocation.already-requested':
    'Somebody has asked to revoke this certificate already; it waits for a second person.',
  'revocation.already-confirmed': 'This revocation is confirmed already.',
  'revocation.four-eyes': 'Whoever asked to revoke may not confirm it. Ask a second person.',
  'status-list.unknown': 'There is no such status list.',
  'result.parts-missing': 'Parts of the result have not arrived yet.',
  'result.rows-differ': 'The result does not have as many rows as were announced.',
  'result.hash-differs': 'The rows of the result are not those that were announced.',
  'register.found': 'It stands in our register.',
  'register.unknown': 'It does not stand in our register.',
  'register.result-amended': 'The result it rests on was amended and is being decided again.',
  'evidence.on-record': 'The result page it names is the one on record.',
  // Judging: marks.
  'subject.unknown': 'There is no such station, entry number or review code to mark.',
  'subject.not-in-use': 'Nobody stands at {subject} any more. Check the station.',
  'subject.coded': '{subject} is recorded as {code} and expects no marks.',
  'subject.stale': 'The record has changed; it is version {version} now. Look again.',
  'subject.reason-missing': 'Say why: a code other than OK needs a reason.',
  'subject.sheet-signed': 'A score sheet of {subject} is already signed. Have it reopened first.',
  'aspect.unknown': 'The published scheme has no such aspect. Load the scheme again.',
  'cell.stale':
    'This mark was changed meanwhile; it is version {version} now. Compare and decide again.',
  'mark.not-your-panel': 'You are not on the panel that marks this sub-criterion.',
  'mark.not-your-mark':
    'Only the judge, or a scorer who types the judge’s sheet, may enter this mark.',
  'mark.own-panel-sheet': 'Nobody types sheets of the own panel. Ask another scorer.',
  'mark.absence-not-allowed': 'Aspect {aspect} needs a mark of every judge.',
  // Judging: score sheets and modules.
  'sheet.unknown': 'There is no such score sheet.',
  'sheet.not-your-panel': 'You are not on the panel of this score sheet.',
  'sheet.signed': 'The score sheet is signed. Have it reopened before a mark can change.',
  'sheet.already-signed': 'You have already signed these marks.',
  'sheet.stale': 'A mark on the sheet has changed since you saw it. Read it again, then sign.',
  'sheet.incomplete': '{missing} marks are still missing or in conflict. Complete them, then sign.',
  'module.unknown': 'The event has no such module.',
  'module.locked': 'The module is locked. Its marks can no longer change.',
  'module.stale': 'The module has changed; it is version {version} now. Look again.',
  'module.scheme-missing': 'No marking scheme is published for this module yet.',
  'module.no-subjects': 'Nobody is there to be marked in this module.',
  'module.marks-missing':
    '{missing} marks are still missing or in conflict. Settle them, then lock.',
  'module.sheets-open':
    '{open} score sheets are not signed by every seat. Have them signed, then lock.',
  // Judging: panels.
  'panel.refused': 'The panels have errors and were not saved. Mend the listed places.',
  'panel.stale': 'The panels have changed; they are version {version} now. Look again.',
  'panel.sub-criterion-unknown': 'The scheme has no sub-criterion {subCriterion}.',
  'panel.sub-criterion-repeated': 'Sub-criterion {subCriterion} has two panels. Leave it with one.',
  'panel.seat-repeated': 'The same judge sits twice on this panel.',
  'panel.not-a-judge': 'This person is not appointed as a judge of the event. Appoint them first.',
  'panel.recused':
    'This judge’s own organisation competes in the event, so the seat goes to somebody else.',
  'panel.has-marks': 'The panel of {subCriterion} has begun to mark; its seats stay as they are.',
  // Judging: marking schemes.
  'scheme.refused':
    'The scheme has {fatal} errors and nothing was imported. Mend the listed places.',
  'scheme.stale': 'The draft has changed; it is version {version} now. Look again.',
  'scheme.missing': 'There is no draft to publish. Put one first.',
  'scheme.in-use':
    'Marks were already given by the published scheme; from now on it changes only by amendment.',
  'scheme.workbook-unreadable':
    'The workbook cannot be read: it is broken, protected or too large inside. Save it again as XLSX and retry.',
  'scheme.criterion-repeated': 'Criterion {criterion} stands twice. Give each its own letter.',
  'scheme.criterion-differs':
    'Criterion {criterion} is announced with {declared} marks, its aspects add up to {sum}.',
  'scheme.sub-criterion-repeated': 'Sub-criterion {code} stands twice. Give each its own number.',
  'scheme.sub-criterion-elsewhere':
    'Sub-criterion {code} stands under criterion {criterion}. Move or rename it.',
  'scheme.max-zero': 'Aspect {aspect} has no marks to give. Enter a maximum above 0.',
  'scheme.descriptors-missing': 'Aspect {aspect} is judged 0 to 3 and needs a descriptor for each.',
  'scheme.aspect-large': 'Aspect {aspect} gives {max} marks; more than 2 on one aspect is unusual.',
  'scheme.section-unknown':
    'Section {section} is not in the table of sections. Correct the number or add the section.',
  'scheme.variation': 'The aspects differ from the declared sections by {variation} marks in all.',
  'scheme.total': 'The aspects add up to {total} marks instead of 100.',
  'scheme.deduction-above-hundred': 'A deduction of aspect {aspect} is above 100 %. Lower it.',
  'scheme.range-empty':
    'The range of aspect {aspect} is empty: its maximum is not above its minimum.',
  'scheme.step-zero': 'The step of aspect {aspect} is 0. Enter a larger one or leave it out.',
  'scheme.factor-zero': 'The factor of aspect {aspect} is 0, so every mark would be 0.',
  'scheme.drops-all':
    'Aspect {aspect} would drop every mark of its smallest panel. Drop fewer or ask for more judges.',
  // Judging: the import of a workbook.
  'workbook.sheet-missing':
    'The workbook has no sheet named “{sheet}”. Rename the sheet with the marking scheme.',
  'workbook.header-missing':
    'No header row of aspects was found. Keep the row that begins with “Sub Criterion ID”.',
  'workbook.column-missing':
    'The column “{column}” is missing below this header. Export the sheet with all columns.',
  'workbook.label-unreadable':
    '“{label}” is no sub-criterion. Write a letter and a number, such as A1.',
  'workbook.day-missing': 'Sub-criterion {code} has no day of marking. Enter a whole number.',
  'workbook.type-missing': 'This row has a description or a mark but no type. Enter M or J.',
  'workbook.type-unknown': '“{type}” is no type of aspect. Enter M or J.',
  'workbook.aspect-stray':
    'This aspect stands above the first sub-criterion. Give it a sub-criterion.',
  'workbook.description-missing': 'The aspect has no description. Say what is marked.',
  'workbook.max-unreadable': 'The maximum mark is no number above 0. Enter one, such as 0.50.',
  'workbook.calculation-assumed': 'The aspect names no calculation; it is taken as pass or fail.',
  'workbook.calculation-missing':
    'There is no row {row} on the sheet “Calculations”. Correct the number.',
  'workbook.calculation-unknown':
    '“{parameter}” is no calculation known here. Use PASS_FAIL, NUMBER_COMPLETED, CHOICE or RANGED_SCORE.',
  'workbook.calculation-parameter':
    'The calculation lacks {parameter}, or its value is no number. Complete it.',
  'workbook.deduction-type':
    'Deductions of type {parameter} are not offered. Give them in percent.',
  'workbook.descriptor-stray':
    'A descriptor without a judgement aspect above it. Move or delete the row.',
  'workbook.descriptor-score': 'A descriptor is for 0, 1, 2 or 3. Correct the number.',
  'workbook.descriptor-repeated': 'There is already a descriptor for {score}. Keep one of the two.',
  'workbook.descriptor-empty': 'The descriptor for {score} is empty. Write what earns it.',
  'workbook.descriptors-missing':
    'The judgement aspect lacks descriptors for {scores}. Add a row for each.',
  'workbook.form': 'This place does not fit a scheme ({form}). Shorten or correct it.',
};
