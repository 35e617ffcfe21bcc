/** One sentence per refusal: what happened, what to do. `{name}` is filled from the params. */
export const problemsEn: Readonly<Record<string, string>> = {
  // The door: any request.
  'request.malformed': 'The request does not have the expected form. See the listed places.',
  'request.head-too-large':
    'Address and headers together are longer than {limit} bytes. Shorten the address.',
  'request.not-http': 'This could not be read as an HTTP request.',
  'request.not-json': 'The body is not valid JSON. Send a JSON document.',
  'request.media-type': 'This address takes only {expected}. Set the content type accordingly.',
  'request.not-text': 'The body holds NUL or half a character, which no text can keep. Remove it.',
  'request.too-deep': 'The body is nested more than {limit} deep. Send a simpler one.',
  'request.busy':
    'Something large is under way here, such as an import. Try again in {seconds} seconds.',
  'request.too-large': 'The body is larger than {limit} bytes. Send less at once.',
  'request.not-found': 'There is nothing at this address.',
  'request.origin': 'This request came from another site and was refused.',
  'request.insecure': 'This came unencrypted and was not carried out. Use the https address.',
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
  'rule-pack.circular':
    'The replacing comes back to this rule: two rules cannot replace each other.',
  'rule-pack.double-id': 'The rule id {id} occurs twice.',
  'rule-pack.empty-range': 'The range is empty: it ends before it begins.',
  'rule-pack.gives-nothing':
    'This rule grants no level, nominates for no title and opens no application.',
  'rule-pack.held-step-too-low': 'The level for holders must be above the level this rule grants.',
  'rule-pack.minimum-above-cap': 'The lowest level given lies above the cap.',
  'rule-pack.missing': 'This field is missing.',
  'rule-pack.no-such-rule': 'This rule pack has no rule with the id {id}.',
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
  // The configuration of an aspect.
  // Results of a machine or an outside exam.
  'result-table.column-missing':
    'The table has no column “{column}”. Correct its header or the mapping.',
  'result-table.key-empty': 'This row does not say whose result it is. Fill in its code.',
  'result-table.unknown': 'Nobody has the code {key} here. Correct it or take the row out.',
  'result-table.repeated': 'The code {key} stands in row {row} already. Keep one of the two.',
  'result-table.missing': 'There is no row for {key}. Add it, or record that nothing is awaited.',
  'result-table.empty': 'There is no result for aspect {aspect}. An empty cell is not a zero.',
  'result-table.unreadable': 'This is no result aspect {aspect} can take.',
  'mark.lines': 'Aspect {aspect} has {lines} lines. Give each of them a value.',
  'aspect.no-lines': 'This sheet has no lines. Add at least one.',
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
  // Signing in: sessions, passwords, passkeys, invitations, API keys.
  'sign-in.wrong': 'Mail address or password is wrong.',
  'sign-in.too-many': 'Too many tries. Wait {seconds} seconds, or sign in with a passkey.',
  'sign-in.ended': 'The session has ended. Sign in again.',
  'sign-in.unknown': 'There is no such session.',
  'sign-in.not-fresh': 'Sign in once more before you change how you sign in.',
  'sign-in.account-needed': 'Sign in with your account to do this.',
  'password.too-short': 'A password has at least {least} characters; a sentence will do.',
  'password.too-long': 'A password has at most {most} characters.',
  'password.guessable':
    'This password is easy to guess. Take another, such as a few unrelated words.',
  'password.wrong': 'The present password is wrong.',
  'password.none': 'This account has no password. Set one by a recovery link.',
  'recovery.link-gone': 'This link is no longer good or was used. Ask for a new one.',
  'passkey.challenge-gone': 'This took too long. Begin again.',
  'passkey.refused': 'The passkey could not be verified. Try again, or use the password.',
  'passkey.not-registered': 'This passkey could not be added. Try again.',
  'passkey.user-not-verified':
    'Unlock the passkey with a finger, a face or the device’s own code. Try again.',
  'passkey.too-many': 'There can be {most} passkeys. Remove one first.',
  'passkey.last': 'This is the last way to sign in. Set a password or add another passkey first.',
  'passkey.unknown': 'There is no such passkey.',
  'invitation.gone': 'This invitation is no longer good or was used. Ask whoever invited you.',
  'account.exists': 'This person or this mail address has an account already.',
  'account.unknown': 'There is no such account.',
  'oidc.not-configured': 'No other identity provider is set up here.',
  'oidc.refused':
    'The identity provider did not complete the sign-in. Try again or use another way.',
  'api-key.unknown': 'There is no such API key.',
  'api-key.two-active': 'There are two active keys. Take one back first.',
  'api-key.people-only': 'This step is a person’s own: no key approves, confirms, agrees or signs.',
  'api-key.scope-missing': 'This API key is not made for {scope}.',
  // Tablets: pairing, signatures, PINs.
  'pairing.gone': 'This code is no longer good or was used. Make a new one.',
  'device.unknown': 'This tablet is not paired. Pair it again.',
  'device.revoked': 'This tablet was taken out. Ask technical support.',
  'device.changed': 'The tablet has changed; it is version {version} now. Look again.',
  'device.name-taken': 'The event has a tablet of this name already. Take another.',
  'device.key-known': 'This tablet was paired before. Clear its data before you pair it again.',
  'device.proof-missing': 'This request is not signed by a tablet. Do it on a paired tablet.',
  'device.proof-invalid': 'The signature of the tablet is not good. Try again, or pair it again.',
  'device.proof-late': 'The clock of the tablet is off; here it is {serverTime}.',
  'device.locked': 'The tablet is locked. Type the PIN to go on.',
  'device.session-needed': 'This is done on a tablet somebody is signed in on.',
  'device.too-many-tries':
    'Too many wrong tries on this tablet. Wait {seconds} seconds, or ask technical support.',
  'device-setting.changed':
    'The setting of the tablets has changed; it is version {version} now. Look again.',
  'capture.not-here': 'A tablet hands in what was captured before as marking commands alone.',
  'capture.marks-only':
    'A tablet hands in marks, notes and records of the floor. Signatures and codes need the person.',
  'capture.slip-invalid':
    'The tablet it names has not signed this file, or it was changed. Save it anew on that tablet.',
  'capture.tablet-out': 'The tablet that saved this file was taken out: a scorer enters its marks.',
  'capture.time-missing': 'The time at which this mark was captured is missing.',
  'capture.outside-session':
    'This mark was not captured while the judge was signed in on the tablet. Give it again.',
  // One-time codes of contestants.
  'contestant-code.refused':
    'This code is wrong, used or over. Check it and try again, or ask the organisers for a new one.',
  'contestant-code.list-refused':
    'The list has errors and no code was made. Mend the listed places.',
  'contestant-code.no-contestant':
    'This person does not compete under this entry at this event, or the entry was withdrawn.',
  'contestant-code.twice': 'The same contestant is listed twice.',
  'contestant-code.only-own': 'A code opens your own result and certificates, and nothing else.',
  'pin.wrong': 'Roster code or PIN is wrong.',
  'pin.locked': 'Five wrong PINs in a row. A supervisor has to unlock it.',
  'pin.no-office': 'You hold no office at this event that works on a tablet.',
  'pin.unknown': 'There is no such PIN.',
  'pin.list-refused': 'The list has errors and no PIN was made. Mend the listed places.',
  'pin.not-for-tablet':
    'This appointment does not count at the event, or its office uses no tablet.',
  'pin.own': 'Nobody makes their own PIN. Somebody else has to.',
  'pin.person-twice': 'The same person stands in the list twice.',
  'pin.roster-full': 'All roster codes of this event are taken. Make unused ones void first.',
  // Registration: organisations, people, competitions, events, sessions, draws.
  'organisation.unknown': 'There is no such organisation. Register it first.',
  'person.unknown': 'There is no such person. Register them first.',
  'person.list-refused': 'The list has errors and nobody was registered. Mend the listed places.',
  'person.name-empty': 'Write a name.',
  'person.name-differs': 'This identity is registered under another name. Check the document.',
  'person.ethnic-group': 'This ethnic group is not on the national list. Choose one from it.',
  'person.phone-form': 'This is no phone number: 11 digits, or + with the country code.',
  'person.twice-in-list': 'This is the same identity as row {first} of the list.',
  'person.id-form': 'The number does not have the form of this kind of document. Check it.',
  'person.id-check': 'The check character of the number is wrong. Check every digit.',
  'person.id-birth-date': 'The birth date inside the number never was. Check the number.',
  'person.birth-date-differs': 'The birth date differs from the one in the number.',
  'competition.unknown': 'There is no such competition.',
  'competition.zone-unknown': '{zone} is not a time zone such as Asia/Shanghai.',
  'competition.plan-by-office':
    'The approving office files the plan record. The organiser neither states nor changes it.',
  'plan-filing.unknown': 'There is no such filing of the plan.',
  'plan-filing.open':
    'A filing of the plan waits to be confirmed. Confirm it or take it back first.',
  'plan-filing.confirmed': 'This filing of the plan is confirmed already.',
  'plan-filing.withdrawn': 'This filing of the plan was taken back.',
  'plan-filing.four-eyes': 'Who filed it cannot confirm it. Another person of the office must.',
  'competition.plan-differs': 'Tier and class follow the yearly plan: {tier}, {contestClass}.',
  'event.unknown': 'There is no such event.',
  'event.not-as-heard':
    'The stored marks of this event are not the ones that were told, so it is not ranked until they are mended. Tell whoever runs the system.',
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
  'event.gate-empty': 'A gate asks for a least mark, a number of places, or both.',
  'event.gate-leaves-nothing': 'A gate must leave at least one module for the stage after it.',
  'event.gate-module-twice': 'A module belongs to one stage only.',
  'event.gate-module-unknown': 'The gate names a module this event does not have.',
  'event.no-unit-table': 'This event has no table of units.',
  'event.pass-mark-module-unknown': 'A pass mark names a module this event does not have.',
  'event.tie-module-unknown': 'The tie rule names a module this event does not have.',
  'event.weights-zero': 'The weights of the modules cannot all be zero.',
  'event.station-needs-second-draw':
    'Marking by station needs the second draw. Choose the layers 1+2.',
  'event.review-needs-third-draw':
    'Marking by review code needs the third draw. Choose the layers 1+2+3.',
  'competition.changed': 'The competition has changed; it is version {version} now. Look again.',
  'competition.refused': 'The competition has errors and was not saved. Mend the listed places.',
  'competition.unit-twice': 'This unit stands twice in the same role.',
  'competition.frozen': 'An event is {state}: this stays as it was published.',
  'competition.tier-used':
    'Contests feed it or are fed by it at this tier. Take those links away first.',
  'event.frozen':
    'The event is {state}: its published rules stay as they are. Its days may still move.',
  'event.module-planned': 'Sessions are planned for the module {module}. Cancel them first.',
  'event.too-few':
    '{entries} have entered where {minimum} are needed. The committee decides: void, merge, or go on with a reason.',
  'event.merge-not-possible':
    'Entrants can only go to an event of this contest that still takes them, with teams of the same size.',
  'event.dates-backwards': 'This day lies before the one it follows.',
  'event.term-unknown': 'The rules know no such term.',
  'event.term-form': 'This is no value the term may have.',
  'event.name-twice': 'Two events have this name.',
  'event.list-refused': 'The list of events has errors and none was made. Mend the listed places.',
  'event-sheet.team-size': 'A team has 1 to 20 people. Write a whole number.',
  'event-sheet.too-long': 'This is longer than it may be. Shorten it.',
  'event-sheet.too-many': 'A sheet holds at most {limit} events. Make two of it.',
  'event-sheet.template-unknown': 'There is no such template.',
  'feeder.unknown': 'There is no such feeder.',
  'feeder.changed': 'The feeder has changed; it is version {version} now. Look again.',
  'feeder.known': 'This contest feeds this one already. Change its quotas there.',
  'feeder.agreed': 'This has been agreed to already.',
  'feeder.refused': 'The feeder has errors and was not saved. Mend the listed places.',
  'feeder.competition-unknown': 'There is no such contest.',
  'feeder.tier-not-lower':
    'A contest is fed by a lower tier only: this one is {tier}, that one {feederTier}.',
  'feeder.event-elsewhere': 'This event is not one of that contest.',
  'feeder.event-twice': 'This event feeds twice. Name it once.',
  'feeder.team-size-differs': 'Teams of {feederSize} cannot fill an event for teams of {size}.',
  'feeder.frozen': 'The event is {state}: its published quotas stay as they are.',
  'feeder.closed': 'The event is {state}: nobody comes in from below any more.',
  'session.too-many': 'An event has at most {limit} sessions.',
  'session.unknown': 'There is no such session.',
  'session.changed': 'The session has changed; it is version {version} now. Look again.',
  'session.list-refused': 'The sessions have errors and none was saved. Mend the listed places.',
  'session.module-elsewhere': 'This module does not belong to the event.',
  'session.ends-before-start': 'The end must come after the start.',
  'session.station-twice': 'A station is named twice in one session.',
  'session.drawn': 'Somebody drew for this session, so it stays as it is.',
  'session.cancelled': 'The session was cancelled.',
  'session.stations-missing': 'Name the workstations, or choose a room that has some.',
  'session.station-taken':
    'Workstation {station} of {room} serves another session at that time. Take another time or another workstation.',
  'venue.unknown': 'There is no such venue.',
  'room.unknown': 'There is no such room.',
  'room.closed': 'This room is closed; nothing new is planned in it.',
  'room.changed': 'The room has changed; it is version {version} now. Look again.',
  'room.too-many': 'A venue has at most {limit} rooms.',
  'room.name-taken': 'The venue has a room of this name.',
  'room.list-refused': 'The rooms have errors and none was saved. Mend the listed places.',
  'schedule.refused': 'This plan cannot be made. Mend the listed places.',
  'schedule.day-twice': 'This day is listed twice.',
  'schedule.no-entries': 'Nobody has entered yet. Say for how many to plan.',
  'schedule.no-time-left': '{entries} entries find no time. Add days, rooms or hours.',
  'schedule.room-without-stations': '{room} has no workstations. Enter them first.',
  'schedule.too-many': 'A plan has at most {limit} sessions. Plan fewer events at once.',
  'document.unknown': 'There is no such document.',
  'document.version-unknown': 'There is no such version, or it has no file.',
  'document.changed':
    'Somebody published another version meanwhile; {version} is next now. Look again.',
  'document.refused': 'This version was not published. Mend the listed places.',
  'document.too-many': 'A document has at most {limit} versions.',
  'document.empty': 'Write a text or add a file.',
  'document.file-unknown':
    'This file was not handed in for this document, or stands in a version already. Add it again.',
  'document.file-kind': 'Only PDF, DOCX and XLSX files are taken, without macros.',
  'document.change-missing': 'Say how many percent of the scheme were changed, and what.',
  'document.change-elsewhere': 'Only a notice of a marking scheme says what was changed.',
  'document.change-over-limit':
    '{percent} % were changed, and {limit} % is the limit set for this scheme.',
  'question.unknown': 'There is no such question.',
  'question.too-many-answers': 'A question has at most {limit} answers.',
  'entry.too-many': 'An event has at most {limit} entries.',
  'entry.unknown': 'There is no such entry.',
  'entry.changed': 'The entry has changed; it is version {version} now. Look again.',
  'entry.list-refused': 'The list has errors and nobody was entered. Mend the listed places.',
  'entry.form-approved': 'The entry is approved. Ask for a correction.',
  'entry.form-handed-in': 'The entry is handed in. It changes once whoever approves sends it back.',
  'entry.registration-closed': 'The event is {state}; entries are not open.',
  'entry.team-size': 'A team of this event has {size} members.',
  'entry.person-entered': 'This person has already entered the event.',
  'entry.person-twice-in-list': 'This person is in the list twice.',
  'entry.setting-changed':
    'What an entry must have was changed; it is version {version} now. Look again.',
  'entry.field-missing': 'This field is required. Fill it in.',
  'entry.not-own-organisation': 'You enter for your own organisation alone.',
  'entry.form-differs':
    'This person has entered the event already, with other data. Mend that entry in its form.',
  'entry.entered-elsewhere':
    'Another organisation has entered several of these people in the event. Ask the organiser which entry stands.',
  'entry-claim.unknown': 'There is no such claim in this event.',
  'entry-claim.decided': 'This claim has been decided already.',
  'entry-claim.changed': 'The claim was changed; it is version {version} now. Look again.',
  'entry-claim.reason-missing': 'Say why: the entry that loses ends with this reason.',
  'entry-claim.not-now': 'The event is {state}; the list is no longer changed by a claim.',
  'entry-claim.refused-before':
    'Your organisation claimed this person before, and it was decided that they stay where they are.',
  'entry-claim.outdated':
    'The form that was held can no longer be entered as it is. Have it handed in again.',
  'entry-claim.open':
    'Two organisations want the same person {count} time(s). Decide who keeps them before the draw.',
  'entry.files-approved':
    'The entry was approved with this file. Have it sent back first; then hand in another and have it approved anew.',
  'entry.events-per-person': 'One person may enter {limit} event(s) of this contest.',
  'entry.members-differ': 'The members are not those of the entry. Withdraw it and enter anew.',
  'import.unknown': 'There is no such import, or somebody else made it.',
  'import.changed': 'The import has changed; it is version {version} now. Look again.',
  'import.already-done': 'This file was imported already.',
  'import.replaced': 'You handed in another file after it; this import was given up.',
  'import.has-problems':
    'The file has {count} problems left, and nothing of it was entered. Mend them and hand it in again.',
  'import.nothing-new': 'Everybody in the file is entered already; there is nothing to import.',
  'import.outdated': 'Something has changed since the check. Hand the same file in again.',
  'import.file-empty': 'The file is empty. Choose the form you filled in.',
  'import.file-type': 'This is no XLSX or CSV table. Fill in the template and save it as XLSX.',
  'import.file-old': 'This is an old XLS file or one with a password. Save it as XLSX without one.',
  'import.file-broken': 'The file is broken or too large to read. Save it again and hand it in.',
  'import.macros': 'The file has macros. Save it as XLSX without them.',
  'import.links-elsewhere':
    'The file leads to other files or data sources. Paste the values and save it again.',
  'import.embedded':
    'Other files or controls stand inside this file. Delete them and save it again.',
  'import.encoding': 'The encoding of this text is not known. Save it as XLSX or as CSV in UTF-8.',
  'import.quote-open': 'A quotation mark in row {row} has no partner. Mend it.',
  'import.too-many-rows': 'The table has more than {limit} rows. Split it into several files.',
  'import.too-many-columns': 'The table has more than {limit} columns. Delete those not needed.',
  'import.header-missing': 'No header was found. Use the template and keep its first row.',
  'import.no-rows': 'Nothing stands below the header. Fill in the table first.',
  'import.formula': 'This is a formula, or begins with = + - @. Paste it as text.',
  'import.digits-lost':
    'This long number was stored as a number and lost its last digits. Make the column text and type it again.',
  'import.too-long': 'This cell holds too much text. Shorten it.',
  'import.value-unknown': 'Only these can stand here: {allowed}.',
  'import.date-form': 'This is no date. Write it like 1990-01-31.',
  'import.years-form': 'Write whole years, such as 5.',
  'import.event-unknown': 'The contest has no such event. Write its name as published.',
  'import.event-ambiguous': 'Several events have this name. Enter one by one on the page.',
  'import.organisation-unknown':
    'No organisation of this name is registered. Check the full name, or register it first.',
  'import.organisation-ambiguous':
    'Several organisations have this name. Enter one by one on the page.',
  'import.row-differs':
    'This row differs from its entry. Mend it in its form, not in the exported file.',
  'import.entry-unknown': 'There is no entry of this id. Leave the cell empty for a new one.',
  'photo.unknown': 'There is no photo yet.',
  'photo.file-type': 'A photo is a JPEG or PNG. Save it as one and hand it in.',
  'photo.broken': 'The photo is broken. Save it again and hand it in.',
  'photo.too-many-pixels': 'The photo has too many pixels. Make it smaller.',
  'photo.ratio':
    'The photo does not have the shape of one inch (5 wide to 7 high). Crop it and hand it in again.',
  'photo.too-few-pixels': 'The photo needs at least 295 × 413 pixels. Take a sharper one.',
  'evidence.unknown': 'There is no such proof yet.',
  'evidence.file-type': 'A proof is a PDF, JPEG or PNG. Save it as one and hand it in.',
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
  'draw.not-admitted':
    'This entry was not admitted, for example it waits as a reserve. It has no part in the draw.',
  'draw.not-by-station': 'This module is not marked by station.',
  'draw.reason-missing': 'This session was drawn before. Say why it is drawn again.',
  'draw.entry-unknown': 'The event has no such entry.',
  'draw.entry-twice': 'One entry drew twice.',
  'draw.other-group': 'This entry belongs to a session of another group.',
  'draw.other-session': 'This entry stands in another session of the module.',
  'draw.station-unknown': 'The session has no such station.',
  'draw.station-twice': 'One station was drawn twice.',
  'draw.too-few-stations': '{entries} entries draw, but the session has {stations} stations.',
  'draw.commitment-unknown': 'There is no such commitment for this session.',
  'draw.commitment-used': 'This commitment was drawn by already. Make a new one.',
  'draw.stations-changed': 'The stations changed after the commitment. Make a new one.',
  'draw.still-sealed':
    'The draws of this event are still sealed. Their secrets are shown once they are opened.',
  'draw.secret-wrong': 'This secret is not the one committed to. Use the secret of the commitment.',
  'draw.absent-drew': 'This entry is said to be absent and has a lot.',
  'draw.station-taken': 'Somebody stands at this station.',
  'draw.station-free': 'Nobody stands at this station.',
  'draw.session-elsewhere': 'That session is not one of this module.',
  'draw.station-left':
    'Somebody began at this station and went on elsewhere; their marks stay here. Choose another one.',
  'draw.moved-since':
    'Somebody was moved since the draw; the session is not drawn again. Move them one by one.',
  'draw.not-drawn': 'This session is not drawn yet. Draw it first.',
  'draw.codes-drawn': 'The work of this module has its review codes; stations stay as they are.',
  'draw.witness-unknown': 'This person holds no office here and is no witness.',
  'draw-key.unknown': 'There are no such keys.',
  'draw-key.changed': 'The keys have changed; it is version {version} now. Look again.',
  'draw-key.missing':
    'This event has no keys a supervisor confirmed. The encryption judge registers them first.',
  'draw-key.nothing-to-seal': 'This event has one draw only, which is not sealed.',
  'draw-key.too-many': 'An event has at most {limit} registered keys.',
  'draw-key.not-new': 'The two keys must differ, and neither may have been registered before.',
  'draw-key.reason-missing': 'This event has keys already. Say why they are replaced.',
  'draw-key.already-confirmed': 'These keys are confirmed already.',
  'draw-key.second-person': 'A second person must confirm the keys.',
  'draw-key.trial-failed':
    'The trial did not succeed; nothing was confirmed. Compare the two numbers on the device.',
  'draw-key.code-wrong': 'This is not the number that was sealed.',
  'review-code.not-by-code': 'This module is not marked by review code.',
  'review-code.stations-undrawn': 'Some sessions have no stations drawn yet. Draw them first.',
  'review-code.refused':
    'The record of the codes has errors and was not saved. Mend the listed places.',
  'review-code.station-twice': 'One station was given two codes.',
  'review-code.code-twice': 'One code was given twice.',
  'review-code.code-used': 'This code was used in this module before. Take another one.',
  'review-code.station-coded': 'The work of this station has a code already.',
  'review-code.reason-missing': 'This module has its codes already. Say why they are drawn again.',
  'review-code.too-few-codes': 'There are {stations} pieces of work, but {codes} codes.',
  'review-code.changed': 'The codes have changed; it is version {version} now. Look again.',
  'opening.layer-not-next': 'Layer {next} is opened first.',
  'opening.layer-presented': 'This layer was presented already. A supervisor confirms it.',
  'opening.layer-not-presented': 'This layer was not presented yet.',
  'opening.layer-confirmed': 'This layer is confirmed already.',
  'opening.text-wrong': 'What was presented is not what was sealed. Nothing has changed.',
  'opening.other-text': 'This is not the text that was sealed.',
  'opening.seal-elsewhere': 'This layer has no such sealed text.',
  'opening.texts-missing': '{missing} sealed texts of this layer are missing.',
  'opening.layers-closed': 'Layer {next} is still closed.',
  'entry.numbers-differ': 'There must be as many numbers as entries, and none twice.',
  'opening.unknown': 'There is no such opening.',
  'opening.changed': 'The opening has changed; it is version {version} now. Look again.',
  'opening.not-now': 'The event is {state}; its draws cannot be opened.',
  'opening.modules-unlocked': '{open} modules are not locked yet; the draws stay sealed.',
  'opening.modules-unreviewed':
    'The review of {open} modules is not done yet; the draws stay sealed.',
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
  'result.appeals-open':
    '{appeals} appeals or recounts wait for their answer. The result becomes final after that.',
  'result.facts-set-aside':
    '{facts} messages about this event could not be taken in. The operator mends them first.',
  'result.gate-open': 'Marks of stage {stage} are missing, so who goes on is not decided yet.',
  'result.marks-missing': '{entries} entries still lack {marks} marks.',
  'result.undecided': '{ties} ties await the recorded decision of the chief judge.',
  'result.reason-missing':
    'Everybody has read the result that stands. Say why it is handed in again.',
  'result.approved-already': 'This result is approved already and waits for its release.',
  'board.nothing-to-freeze': 'The public board shows no marks, so there is nothing to freeze.',
  'board.frozen-already': 'The public board is frozen already.',
  'board.not-frozen': 'The public board is not frozen.',
  'board.released': 'The result is released. Its board cannot be frozen any more.',
  'freeze-plan.one-moment': 'Give a moment, or minutes before the end; not both.',
  'freeze-plan.no-session': 'No session is planned yet, so there is no end to count from.',
  'freeze-plan.past': 'This moment is over. Freeze the board now, or plan a later one.',
  'freeze-plan.changed': 'Somebody changed the planned freeze. Look at it again.',
  'release.rule-changed': 'Somebody changed the order of release. Look at it again.',
  'release.step-twice': 'Each step of a release stands once in its order.',
  'release.no-notice': 'The public notice must be one of the steps: by it the result is released.',
  'release.begun': 'A result is approved already. The order of its release stays.',
  'release.superseded': 'A later result replaced this one. Look at that one.',
  'release.not-approved': 'The result is not approved yet. A second person approves it first.',
  'release.later-than-now': 'This moment has not come yet. Sign the step when it is done.',
  'release.before-previous': 'This is before the step that came first. Check the time.',
  'release.not-next': 'Another step comes first: {step}.',
  'release.all-done': 'Every step of the release is done.',
  'release.not-posted': 'The notice was not posted, so it cannot be taken down.',
  'release.taken-down': 'The notice was taken down already.',
  'release.early-reason': 'The notice still runs. Say why it is taken down before its end.',
  'result.objections-open':
    '{objections} objections to the result are not answered yet. It becomes final after that.',
  'result.objection-upheld': 'An objection to this result was upheld. Hand the amended result in.',
  'objection.unknown': 'There is no such objection.',
  'objection.changed': 'Somebody went on with this objection. Look at it again.',
  'objection.superseded': 'A later result replaced this one. Object to that one.',
  'objection.no-notice': 'This result is not in public notice yet.',
  'objection.received-later': 'This moment has not come yet. Check when it was received.',
  'objection.too-early': 'This is before the notice was posted. Check the time.',
  'objection.too-late': 'The time of the public notice was over when it came in.',
  'objection.place-unchanged':
    'The notice was started again for the places that changed. This is none of them.',
  'objection.witness-is-receiver': 'Two different people sign the receipt of a paper.',
  'objection.receipt-no-office':
    'Who received the paper and who saw it must be organiser or supervisor at that time.',
  'objection.accepted-already': 'This objection was accepted or declined already.',
  'objection.not-accepted': 'Accept the objection first.',
  'objection.answered': 'This objection is closed.',
  'objection.same-person': 'Who accepted an objection cannot answer it. Another person must.',
  'ceremony.no-result':
    'No result of this event is approved yet. A ceremony begins once a second person approved it.',
  'ceremony.no-step': 'The ceremony of this event has no such step.',
  'ceremony.other-version':
    'Version {version} of the result stands by now. Begin the ceremony of this event anew.',
  'objection.no-period': 'This result has no public notice, so no time for objections runs.',
  'objection.too-many': 'No more can be filed here. Hand it in at the office of the committee.',
  'objection.code-taken': 'This code is taken. Make another one and file again.',
  'objection.file-there': 'Another file lies in this place already. Take the next place.',
  'objection.files-closed': 'The office goes on with this objection. Hand further papers in there.',
  'objection.files-full': 'No more files can be kept here. Hand them in at the office.',
  'release.no-such-notice': 'There is no public notice of a result here.',
  'release.notice-gone': 'The public notice was taken down.',
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
  'issuer.office-prints':
    'The office of document {filingNo} prints its own certificates: people are listed for it, and nothing is issued here.',
  'issuer.other-contest':
    'Document {filingNo} authorises another contest and no other; nothing can be issued by it here.',
  'issuer.level-unnumbered':
    'The body of document {filingNo} counts its own numbers, and the rule has none for level {level}. The province has to assign one.',
  'issuer.codes-of-filed-body':
    'The codes of body, province and site belong to a filed body, all of them, and to no other.',
  'issuer.authorisation-parts':
    'A committee needs its contest, the day of its document, the number of people and who seals for it; others have none of these.',
  'issuer.number-source':
    'This source of numbers does not go with the kind of body: only a filed body counts its own, and an office that prints has none.',
  'issuer.dates-turned': 'A filing ends before it begins. Check the two dates.',
  'issuer.state-same': 'The body is in this state already.',
  'issuer.state-waiting': 'A change of state waits for a second person already.',
  'issuer.state-ended': 'This change of state was confirmed or withdrawn already.',
  'issuer.state-unknown': 'There is no such change of state.',
  'issuer.state-four-eyes': 'Whoever asked for the change cannot confirm it. Ask somebody else.',
  'number.malformed': 'This is no certificate number: 4 to 40 capital letters, digits or dashes.',
  'number.twice': 'This number stands in the file twice; the first one is taken.',
  'number.there-already': 'This number was imported or used already.',
  'number.given-elsewhere': 'This number belongs to another body. Ask the province.',
  'number.other-body': 'The code of the body in this number is not yours.',
  'number.other-level': 'The level in this number is not the one stated.',
  'number.other-year': 'The year in this number is not the one stated.',
  'number.missing': 'There is no number in this row.',
  'number.level-unreadable': 'The level of this row cannot be read. Write 三级 or 3.',
  'number.year-unreadable': 'The year of this row cannot be read. Write it like 2026.',
  'number.head-missing':
    'No column 证书编号 (certificate number) was found. Name the columns in the first row.',
  'number.nothing-there': 'Nothing stands below the head 证书编号.',
  'number.nothing-to-take': 'Not one number can be taken. See what is said row by row.',
  'number.taken-meanwhile': 'Another import has just taken some of these numbers. Look again.',
  'number.no-range':
    'These are no two ends of a range: same length, same beginning, digits at the end that count up.',
  'number.range-long': 'At most {limit} numbers can be imported as one range.',
  'number.not-assigned':
    'The body of document {filingNo} counts its own numbers or issues nothing; none are imported.',
  'number.other-source': 'The body of document {filingNo} does not use numbers of this source.',
  'number.not-free': 'Number {number} is not among the free numbers of this body.',
  'issuer.people-full':
    'Document {filingNo} authorises {peopleMax} people, and all places are taken. It goes on by itself when there are more, or one is revoked.',
  'authorisation.dates-turned': 'The authorisation ends before it begins. Check the two dates.',
  'adoption.unknown': 'No rules have been adopted for this competition yet.',
  'adoption.missing': 'The result waits until rules are adopted for the competition.',
  'adoption.already-decided':
    'Results of this competition are decided already, so its rules stay as they are.',
  'adoption.already-answered': 'The certification body has given this answer already.',
  'adoption.consent-asked': 'The result waits until the chosen certification body agrees to issue.',
  'adoption.consent-refused':
    'The chosen certification body declined to issue for this competition; choose another.',
  'adoption.no-authorisation':
    'No standing authorisation covers this competition today, so an office must approve.',
  'occupation.unknown': 'No certificate was issued for an occupation of this code.',
  'standard.invalid': 'The standard has flaws and was not taken. Mend the listed places.',
  'standard.appointed-level':
    'The two steps above level 1 are appointed by enterprises; a national standard sets no conditions for them.',
  'standard.double-id': 'The clause id {id} occurs twice.',
  'standard.double-level': 'Level {level} occurs twice.',
  'standard.empty-range': 'The range is empty: it ends before it begins.',
  'standard.missing': 'This field is missing.',
  'standard.not-a-day': 'Write a day, such as 2025-01-31.',
  'standard.not-a-key': 'Use letters, digits, underscores and hyphens only, at most 64.',
  'standard.not-a-list': 'This must be a list.',
  'standard.not-an-object': 'This must be an object.',
  'standard.not-one-of': 'This must be one of: {known}.',
  'standard.not-text': 'This must be text and not empty.',
  'standard.not-whole': 'This must be a whole number from {from} to {to}.',
  'standard.not-yes-or-no': 'This must be true or false.',
  'standard.too-long': 'This is longer than {limit} characters.',
  'standard.unknown-field': 'There is no such field. Check the spelling.',
  'standard.wrong-count': 'There must be {from} to {to} items.',
  'standard.unknown': 'There is no such standard.',
  'standard.other-kind':
    'The office records national standards and a body its own: the kind of this one must be {kind}.',
  'standard.edition-taken': 'Edition {edition} of occupation {occupation} is recorded already.',
  'standard.published': 'The standard is published and is not changed. Record a new edition.',
  'standard.not-in-draft': 'The standard was withdrawn. Record it anew.',
  'standard.four-eyes': 'Whoever wrote a standard may not publish it. Ask a second person.',
  'standard.no-national-edition':
    'Occupation {occupation} has no national standard in force on {day}: there is nothing to compare with, so an enterprise standard cannot be published.',
  'standard.weaker':
    'In {count} places this standard is weaker than the national edition {edition}, so it cannot be published. Mend the listed clauses.',
  'standard.clause-weaker':
    'Clause {clause} of level {level} is weaker than the national standard; the nearest national clause is {nearest}.',
  'standard.level-not-national': 'The national standard has no level {level}.',
  'standard.route-conflict':
    'Edition {edition}, in force at the same time, has this occupation on the other route (level or qualification). Check it, or let this edition take its place.',
  'standard.supersedes-unknown':
    'The edition it takes the place of is unknown, or is no published standard of this occupation and kind.',
  'standard.supersedes-later':
    'The edition it takes the place of is in force from {from}, which is not earlier than this one.',
  'standard.not-enterprise': 'Only an enterprise standard is compared with the national one.',
  'occupation.route-differs':
    'The route of the event’s occupation (level or qualification) is not that of the register. The result waits until this is settled.',
  'rule-pack.unknown': 'There is no such rule pack in this version.',
  'rule-pack.version-taken':
    'This version of the pack is recorded already. A published version is never changed; take the next one.',
  'rule-draft.unknown': 'There is no such draft of rules.',
  'rule-draft.closed': 'This draft was published or put away and is not changed any more.',
  'rule-draft.four-eyes':
    'Whoever wrote in it cannot publish it. Somebody who wrote none of it does.',
  'rule-draft.lint-errors': 'The check finds {errors} errors. Mend them before you publish.',
  'rule-draft.untried':
    'Try it on past results before you publish, or say why there are none to try it on.',
  'rule-draft.collected-pack':
    'This is a collected text as it was found. Write your version under another id.',
  'decision.unknown': 'One of these decisions is not known.',
  'decision.not-returned': 'Decision {decisionId} was not sent back; it is {state}.',
  'decision.other-event':
    'These decisions are of more than one event. Propose each event by itself.',
  'authorisation.unknown': 'There is no such authorisation on file.',
  'authorisation.already-ended': 'This authorisation was ended already.',
  'decision-batch.on-notice':
    'This batch hangs in public until {until} and cannot be approved before.',
  'decision-batch.notice-missing':
    'This batch must hang in public for {days} working days before it can be approved.',
  'decision-batch.objections-open':
    'Objections to the public notice wait for an answer: {objections}. Then it can be approved.',
  'nomination.unknown': 'There is no such nomination.',
  'nomination.not-eligible': 'Decision {decisionId} makes nobody eligible for nomination.',
  'nomination.already': 'Decision {decisionId} is put forward already.',
  'nomination.held':
    'This person holds the title, which is given once in a lifetime (decision {decisionId}).',
  'nomination.quota-full': 'The quota of {places} is used up (decision {decisionId}).',
  'nomination.not-now': 'Not now: this title is “{state}”.',
  'nomination.four-eyes':
    'Who recorded the awarding document cannot confirm it. Another person must.',
  'nomination.day-ahead': 'The day of the award is after today ({today}). Check it.',
  'promotion-notice.unknown': 'There is no such notice.',
  'promotion-notice.hangs-already': 'This batch hangs in public already.',
  'promotion-notice.nobody': 'Nobody in this batch is to be promoted: there is nothing to post.',
  'promotion-notice.too-short': 'It must hang for at least {days} working days.',
  'promotion-notice.taken-down': 'The notice was taken down: no more objections are received.',
  'promotion-notice.down-already': 'The notice was taken down already.',
  'promotion-notice.no-line': 'There is no line {line} on the list. Check the number.',
  'adoption.notice-automatic':
    'What an authorisation approves at once cannot hang in public first.',
  'award.code-stands': 'The code “{code}” stands in numbers already and cannot be changed.',
  'award.code-taken': 'Another organiser has this code; choose a different one.',
  'award.event-twice': 'Each event is chosen once.',
  'award.four-eyes':
    'Whoever planned it does not release it; another person of the organiser does.',
  'award.holder-differs':
    'The name behind {number} was set right since and is not what was signed, so it is not printed; revoke it and have it made again, then print the new one.',
  'award.holder-erased':
    'The name behind {number} was erased at the holder’s request and cannot be printed; revoke it first.',
  'award.kind-not-given': 'The plan does not give this document, so nobody is named for it.',
  'award.kind-planned': 'Another plan gives this document for the event already.',
  'award.kind-twice': 'A plan gives each kind of document once.',
  'award.name-missing': 'The name is not here yet, so no number was drawn; it is tried again.',
  'award.entries-missing':
    'Not all entries of this result have arrived yet; the award documents are made when they have.',
  'award.not-final':
    'The result is not final yet (its public notice has not ended), so no award document is made.',
  'award.not-judge': 'This person did not judge in the contest.',
  'award.not-live': 'This document stands no longer.',
  'award.not-staff': 'This person holds no office in the contest.',
  'award.nothing-made':
    'There is nothing to print yet: documents are made once the result is final and the plan released.',
  'award.one-event':
    'This document follows from one event’s result; choose one event for the plan.',
  'award.organiser-unnamed':
    'Record the organiser’s name, as on its seal, and the code of its numbers first.',
  'award.plan-flawed': 'Some of the plan must be set right; see each place.',
  'award.plan-released':
    'The plan is released and no longer changed; two people may revoke single documents.',
  'award.plan-unknown': 'There is no such plan of award documents.',
  'award.points-count': 'Each unit has {count} points to be typed.',
  'award.points-high': 'No more than 100 points each.',
  'award.sheet-needed':
    'The award for organisation needs its scored sheet, and no other kind has one.',
  'award.slot-missing': 'The text must have “{slot}” to be filled in.',
  'award.slot-unknown': 'This document has nothing called “{slot}” to fill in.',
  'award.unit-checked': 'Two people have typed this unit the same; it is no longer changed.',
  'award.unit-differs':
    'Not what the first person typed: compare both with the original; the first mends it or you type again.',
  'award.unknown': 'There is no such award document.',
  'award.weights-nought': 'At least one weight must be above 0.',
  'award.word-forbidden': 'An award document must not say “{word}”: {clause}.',
  'award.amended': 'The result was amended: another document took this one’s place, or none does.',
  'assessment.unknown': 'There is no such assessment batch.',
  'assessment.number-taken': 'The batch number {batchNo} is in use. Take another.',
  'assessment.level-not-assessed': 'Nobody is assessed for level {level}: only levels 5 to 1 are.',
  'assessment.ends-before-it-begins': 'The batch ends on {to}, before it begins on {from}.',
  'assessment.no-part': 'There must be at least one part.',
  'assessment.part-twice': 'The part {part} occurs twice.',
  'assessment.part-unknown': 'This batch has no part {part}.',
  'assessment.pass-mark': 'The pass mark {passMark} of {part} must be above 0 and at most 100.',
  'assessment.is-planned': 'The batch is still planned. Open it for enrolment first.',
  'assessment.is-open': 'The batch is open for enrolment. Begin the assessment first.',
  'assessment.is-assessing': 'The batch is being assessed and has no summary yet.',
  'assessment.is-summarised':
    'The results are summarised and wait for signatures. To change something, open it again with a reason.',
  'assessment.is-signed':
    'The summary is signed. To change something, open it again with a reason.',
  'assessment.is-proposed':
    'The batch is before the office. To change something, open it again with a reason.',
  'assessment.nobody-enrolled': 'Nobody is enrolled, so the assessment cannot begin.',
  'assessment.something-missing':
    'Still missing: {count}. See what is missing before the signature.',
  'assessment.enrolled-already': 'This person is on the roster already.',
  'assessment.roster-full': 'A batch takes at most {limit} candidates. Plan another one.',
  'assessment.candidate-unknown': 'This batch has no such candidate.',
  'assessment.withdrawn': 'This candidate withdrew, so no result is recorded.',
  'assessment.four-eyes': 'You enrolled no. {rosterNo}; somebody else checks the condition.',
  'assessment.grade-too-low':
    'Evaluators assess levels 5 to 3; levels 2 and 1 take a senior evaluator.',
  'assessment.supervisor-evaluates': 'The quality supervisor of a batch is none of its evaluators.',
  'assessment.supervisor-twice': 'This batch has a quality supervisor already.',
  'assessment.no-supervisor': 'This person holds no office as quality supervisor of the body.',
  'assessment.leader-twice': 'The evaluators of this batch have a leader already.',
  'assessment.recused-self': 'A candidate neither evaluates nor supervises the batch.',
  'assessment.recused-unit':
    'The evaluator is of the same organisation as a candidate and is recused.',
  'assessment.recused-kin': 'This person has a tie to a candidate and is recused.',
  'assessment.seat-recused-self':
    'Somebody on this list has a seat in the batch. Change the seats first.',
  'assessment.seat-recused-unit':
    'Somebody on this list is of the organisation of an evaluator, who is recused. Change the seats first.',
  'assessment.seat-recused-kin':
    'Somebody on this list has a tie to an evaluator or the supervisor, who is recused. Change the seats first.',
  'assessment.seat-unknown': 'This person has no seat in the batch.',
  'assessment.signed-in-already': 'This person has signed in already.',
  'assessment.day-to-come': 'The day {on} is still to come.',
  'assessment.day-before-batch': 'The day {on} lies before the batch, which began on {from}.',
  'assessment.absent-with-mark': 'Who was absent has no mark.',
  'assessment.mark-out-of-range': 'A mark is from 0 to 100.',
  'assessment.retake-without-first':
    'There is no first result, or it is an absence: there is nothing to retake.',
  'assessment.retake-of-passed': 'This part is passed and is not retaken.',
  'assessment.retake-before-first': 'A retake comes after the first sitting ({first}).',
  'assessment.retake-too-late': 'The retake was open until {until}, which is over.',
  'assessment.no-more-retakes': 'Each part is retaken once; no retake is left.',
  'assessment.second-entry-differs':
    'The other person typed something else, so nothing was kept. Compare the paper; whoever typed it wrong corrects it.',
  'assessment.reason-missing': 'To correct a result that stands, say why.',
  'assessment.result-stale': 'Somebody typed this result meanwhile. Look again before you type.',
  'assessment.other-rows':
    'The summary is no longer what you saw, so it was not signed. Look again.',
  'assessment.signed-already': 'This side has signed already.',
  'decision-batch.unknown': 'There is no such batch of decisions.',
  'decision-batch.approved': 'This batch is approved already.',
  'decision-batch.superseded': 'A newer result replaced this batch. Look for the newer one.',
  'decision-batch.four-eyes':
    'Whoever proposed a batch may not approve it. Ask another person of the office.',
  'decision-batch.rows-changed':
    'The rows changed after you were shown them; {decisions} wait now. Look at the change, then sign.',
  'decision-batch.row-twice': 'Decision {decisionId} is sent back twice. Name it once.',
  'decision.note-astray':
    'The note to decision {decisionId} is about a row that does not come again, or stands twice.',
  'paper-answer.unknown': 'There is no such record of a letter.',
  'paper-answer.file-kind':
    'The scan of the letter must be a PDF or a JPEG. Scan it again, or save it as one of them.',
  'paper-answer.file-cut': 'The file is not whole; it may have been cut off. Upload it again.',
  'paper-answer.refused': 'The record has flaws and was not kept. Mend the listed places.',
  'paper-answer.scan-unknown': 'This batch has no such scan. Upload it first.',
  'paper-answer.day-ahead': 'The letter bears a day after today ({today}). Check it.',
  'paper-answer.no-member': 'This person does not wait in the batch.',
  'paper-answer.row-twice': 'This person is named twice.',
  'paper-answer.row-missing': 'For {missing} people neither approval nor return is said.',
  'paper-answer.open':
    'A record of a letter already waits to be confirmed for this batch. Confirm it or take it back.',
  'paper-answer.confirmed': 'This record is confirmed already.',
  'paper-answer.withdrawn': 'This record was taken back.',
  'paper-answer.four-eyes':
    'Whoever recorded the letter may not confirm it. Another person of the body does.',
  'paper-answer.other-content':
    'What you were shown is not what the record says. Look at it again, then confirm.',
  'paper-answer.rows-changed':
    'The rows that wait changed after the letter was recorded. Take the record back and record it anew.',
  'decision-batch.no-member':
    'Decision {decisionId} does not wait in this batch, so it cannot be sent back.',
  'certificate.unknown': 'There is no such certificate.',
  'certificate.not-live': 'This certificate does not stand any more.',
  'certificate.name-missing':
    'Registration knows no name for this person, so no certificate can be made.',
  'certificate.identity-missing':
    'Registration knows no identity document for this person, so no certificate can be made.',
  'certificate.photo-missing':
    'The body’s certificates bear a photo, and there is none of this person with the entry. No number was drawn; hand the photo in, or leave photos out of the template.',
  'certificate.photo-unfit':
    'The photo of this person is not fit for the certificate: wrong shape or too few pixels. No number was drawn; hand in another.',
  'certificate.score-missing':
    'The result has no rank or total for this person, so no certificate can be made.',
  'certificate.event-missing':
    'The competition or event of this decision has not been heard of yet.',
  'certificate.not-granted': 'This decision does not grant a certificate.',
  'certificate.assessment-reopened':
    'Its assessment batch was opened again; the certificate is made once the next summary is signed and decided.',
  'certificate.numbers-short':
    'The body of document {filingNo} has no certificate number left ({year}, level {level}). It goes on by itself after the next import.',
  'certificate.serials-used-up':
    'The body of document {filingNo} has used every serial of {year}, level {level}. It goes on by itself once the province’s numbers are used.',
  'certificate.fault':
    'The certificate could not be made. It is tried again; if it stays, tell the operator.',
  'signing-key.unknown': 'The body has no such signing key.',
  'signing-key.already-retired': 'This key was replaced already and signs no more.',
  'signing-key.already-removed': 'This key was removed already.',
  'signing-key.not-there': "The body's key for JWTs is being made. Try again in a moment.",
  'key-removal.unknown': 'There is no such request to remove a key.',
  'key-removal.already-requested':
    'Somebody asked to remove this key. A second person confirms it, or it is taken back.',
  'key-removal.already-confirmed': 'This removal is confirmed already.',
  'key-removal.withdrawn': 'This request was taken back.',
  'key-removal.four-eyes':
    'Whoever asked to remove the key may not confirm it. Ask a second person.',
  'certificate.suspended': 'This certificate is suspended. Reinstate it first.',
  'certificate.not-suspended':
    'This certificate is not suspended, so there is nothing to reinstate.',
  'certificate.without-end': 'This certificate has no end, so there is nothing to renew.',
  'certificate.not-longer': 'A renewal must end later than the certificate does now.',
  'certificate.nothing-to-correct':
    'Name and document at registration are those on the certificate. Correct them at registration first.',
  'register-act.unknown': 'There is no such request.',
  'register-act.empty':
    'No certificate fits: they may be in that state already, or the same was asked before.',
  'register-act.several-bodies':
    'These certificates are of several bodies. Ask for each body by itself.',
  'register-act.too-many': 'At most {max} certificates at once. Narrow the choice.',
  'register-act.other-cause': 'This cause does not belong to this act.',
  'register-act.end-unfitting': 'A renewal names its new last day; nothing else does.',
  'register-act.already-requested':
    'The same was asked for this certificate and waits for a second person, or is being carried out.',
  'register-act.rows-changed':
    'The list of certificates changed; it has {count} now. Look again before you put your word under it.',
  'register-act.not-waiting': 'This request is confirmed or withdrawn already.',
  'register-act.four-eyes': 'Whoever asked may not confirm. Ask a second person.',
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
  'subject.moved':
    'Whoever stood at {subject} changed stations; this aspect is marked under the other one.',
  'subject.not-in-use': 'Nobody stands at {subject} any more. Check the station.',
  'subject.coded': '{subject} is recorded as {code} and expects no marks.',
  'subject.stale': 'The record has changed; it is version {version} now. Look again.',
  'subject.reason-missing': 'Say why: a code needs a reason, and so does taking it back.',
  'subject.sheet-signed': 'A score sheet of {subject} is already signed. Have it reopened first.',
  'aspect.unknown': 'The published scheme has no such aspect. Load the scheme again.',
  'cell.stale':
    'This mark was changed meanwhile; it is version {version} now. Compare and decide again.',
  'mark.not-your-panel': 'You are not on the panel that marks this sub-criterion.',
  'mark.not-your-mark':
    'Only the judge, or a scorer who types the judge’s sheet, may enter this mark.',
  'mark.recused':
    'You stand aside at {subject} and give no marks there; the panel counts without you.',
  'mark.paper-is-typed':
    'Marks on paper are typed and compared by two people under “Typing”; nobody enters them alone.',
  'mark.own-panel-sheet': 'Nobody types sheets of the own panel. Ask another scorer.',
  'mark.absence-not-allowed': 'Aspect {aspect} needs a mark of every judge.',
  // Judging: score sheets and modules.
  'sheet.unknown': 'There is no such score sheet.',
  'sheet.not-your-panel': 'You are not on the panel of this score sheet.',
  'sheet.signed': 'The score sheet is signed. Have it reopened before a mark can change.',
  'sheet.already-signed': 'You have already signed these marks.',
  'sheet.stale': 'A mark on the sheet has changed since you saw it. Read it again, then sign.',
  'sheet.not-signed': 'The score sheet is not signed yet. Its entries in the log are shown then.',
  // Judging: signed sheets opened again.
  'reopening.not-signed': 'The score sheet is not signed. It need not be opened again.',
  'reopening.stale': 'The score sheet has changed since. Look at it again.',
  'reopening.open': 'It was asked for already and waits for the supervisor.',
  'reopening.unknown': 'Nobody asked for this.',
  'reopening.cell-unknown':
    'One of the marks named is on no score sheet of this module. Choose again.',
  'reopening.decided': 'This is decided already.',
  'reopening.four-eyes': 'Who asked for it cannot decide it; somebody else does.',
  'log.size-unknown': 'The log of marks does not have {size} leaves yet.',
  'log.none-brought': 'No contest with a log of its own came here under this id.',
  'log.leaf-unknown': 'There was no leaf {leaf} in the log of marks then.',
  'sheet.incomplete': '{missing} marks are still missing or in conflict. Complete them, then sign.',
  'outside.unknown': 'There is no such import.',
  'outside.mapping-unknown': 'There is no such mapping. Save one, then hand in the file.',
  'outside.mapping-refused': '{count} things in the mapping cannot be. Mend them, then save again.',
  'outside.column-used': 'The column {column} is used twice. Give each column one meaning.',
  'outside.aspect-used': 'Aspect {aspect} is mapped twice. Map it to one column.',
  'outside.aspect-by-seat':
    'Aspect {aspect} is marked by every judge of the panel. A file cannot give it.',
  'outside.aspect-lines':
    'Aspect {aspect} is a sheet of faults with several lines. One column cannot give it.',
  'outside.aspect-twice': 'Aspect {aspect} takes two independent entries. A file cannot give both.',
  'outside.session-missing':
    'Stations are marked by session. Choose the session, or the column that says it.',
  'outside.file-unreadable':
    'The file cannot be read. Save it as XLSX, CSV or JSON and hand it in again.',
  'outside.file-empty': 'The file has no rows. Look whether it is the right one.',
  'outside.refused':
    '{count} problems in the file. Nothing was taken in; mend them and hand it in again.',
  'outside.too-many-rows': 'More than {limit} rows. Split the file.',
  'outside.too-many-marks': 'More than {limit} values. Split the file.',
  'outside.sheet-missing': 'The workbook has no sheet {sheet}. Name it as the mapping does.',
  'outside.column-missing':
    'The column {column} is not there. Name the header as the mapping does.',
  'outside.column-twice': 'The header {column} stands twice. Give each column its own.',
  'outside.names-in-file':
    'The column {column} says who somebody is. Delete it: marks go by code alone.',
  'outside.key-empty': 'The row has no number or code. Fill it in, or delete the row.',
  'outside.place-unknown': '{place} is nobody of this module. Correct the number or code.',
  'outside.row-twice': '{place} stands in row {row} already. Keep one of the rows.',
  'outside.session-unknown':
    'The session {session} is not one of this module. Write its name as in the schedule.',
  'outside.cell-empty': 'Nothing stands here for aspect {aspect}. No mark comes of it.',
  'outside.cell-formula': 'The formula for aspect {aspect} has no value. Put in the value itself.',
  'outside.cell-pass-fail': 'Aspect {aspect}: “{text}” is neither passed nor failed. Write 1 or 0.',
  'outside.cell-fatal': 'Aspect {aspect}: “{text}” is neither found nor not found. Write 1 or 0.',
  'outside.cell-number-completed': 'Aspect {aspect}: “{text}” is no whole number.',
  'outside.cell-choice':
    'Aspect {aspect}: “{text}” is none of its choices. Write one as the scheme does.',
  'outside.cell-banded':
    'Aspect {aspect}: “{text}” is none of its bands. Write one as the scheme does.',
  'outside.cell-time': 'Aspect {aspect}: “{text}” is no time. Write seconds, or minutes:seconds.',
  'outside.cell-ranged':
    'Aspect {aspect}: “{text}” is no measured value. Write a number without a unit.',
  'outside.cell-value': 'Aspect {aspect}: “{text}” is no number. Write the points.',
  'outside.cell-deduction': 'Aspect {aspect}: “{text}” is no number. Write the points taken off.',
  'outside.codes-differ': 'The row says {code} beside another code. Keep one.',
  'outside.code-with-values': 'The row says {code} and has values. Keep one of the two.',
  'outside.code-not-recorded':
    'The file says {code} for {place}; the chief judge has not recorded it yet.',
  'outside.row-missing': '{place} has no row in the file.',
  'outside.no-panel': 'No panel answers for this aspect at {place}. Seat one first.',
  'outside.marked-by-hand':
    '{place} has a mark for aspect {aspect} already, given by hand. A file does not overwrite it.',
  'outside.confirmed': 'Two people confirmed this already; its marks are in.',
  'outside.replaced': 'A newer file came instead. Confirm that one.',
  'outside.stale': 'The values are not the ones you saw. Look at them again.',
  'outside.first-missing': 'Whoever hands the values in confirms first.',
  'outside.two-people': 'You confirmed this already. The second confirmation is somebody else’s.',
  'outside.not-your-panel': 'Your panel does not answer for these aspects.',
  'outside.other-judge': 'Another judge answers for the marks that change. That judge confirms.',
  'outside.reason-missing': 'Marks that came in before would change. Say why.',
  'penalty.stale': 'Another penalty came or went meanwhile. Look at the list again.',
  'penalty.unknown': 'There is no such penalty.',
  'penalty.taken-back': 'This penalty was taken back already.',
  'penalty.points-zero': 'A penalty takes more than 0 points. Give the points.',
  'penalty.above-maximum': 'A penalty takes at most {most} points here. Give fewer.',
  'penalty.kind-missing': 'The marking scheme names the kinds of penalty. Choose one.',
  'penalty.kind-unknown': 'The marking scheme has no penalty {kind}.',
  'penalty.points-fixed': 'This kind of penalty always takes {points} points.',
  'penalty.in-the-future': 'This time has not come yet. Give the time written on the paper.',
  'scheme.penalty-repeated': 'The penalty {code} stands twice. Give each kind a code of its own.',
  'scheme.penalty-points':
    'The penalty {code} takes nothing. Give its points, or the most it may take, above 0.',
  'result.penalties-disagree':
    'Module {module}: {told} penalties were told at the lock, {here} are here. Wait a moment, then try again.',
  // Review.
  'review.unknown': 'The review of this module has not begun.',
  'review.begun': 'The review of this module has begun already.',
  'review.not-drawn': 'Nothing is drawn yet. Draw the sample first.',
  'review.drawn': 'The sample is drawn. It is never drawn again.',
  'review.closed': 'The review of this module is done.',
  'review.own-marks':
    'You gave or typed marks in this event. Another member of the supervision group checks it.',
  'review.sheet-changed':
    'The sheet was corrected meanwhile. Compare it with the marks as they are now.',
  'review.own-work':
    'You threw the value or compared sheets here. Another supervisor or the chief judge says that it is done.',
  'review.judge-unknown':
    'This judge does not mark that aspect. Say whose mark is wrong, or nobody.',
  'review.outstanding': '{sheets} sheets are not found right yet. The review is not done.',
  'review.too-large': 'There is more here than one review takes (at most {max}).',
  'judge-report.not-finished':
    'Modules not locked yet: {open} of {modules}. The report on the judges is there once all are.',
  'day.unknown': 'Nothing is marked on this day by any scheme of the event.',
  'day.locked': 'The day is locked. Have a score sheet of it reopened before anything changes.',
  'day.stale': 'The day has been locked {version} times by now. Look again.',
  'day.no-subjects': 'Nobody is there to be marked yet in a module of this day.',
  'day.marks-missing':
    '{missing} marks of this day are still missing or in conflict. Settle them, then lock.',
  'day.sheets-open':
    '{open} score sheets of this day are not signed by every seat. Have them signed, then lock.',
  'module.unknown': 'The event has no such module.',
  'module.locked': 'The module is locked. Its marks can no longer change.',
  'module.not-locked': 'The module is not locked. It need not be opened again.',
  'module.too-large': 'There is more in this module than can be settled at once (at most {max}).',
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
  'incident.session-unknown': 'The event has no such session.',
  'incident.station-unknown': 'Nobody stands at {station} in this session.',
  'incident.in-the-future': 'This moment has not come yet. Say when it happened.',
  'incident.before-it-stopped': 'This is before the work stopped. Say when it happened.',
  'incident.stale': 'The record has changed; it is version {version} now. Look again.',
  'incident.withdrawn': 'The record was withdrawn. Make a new one.',
  'incident.unknown': 'There is no such record.',
  'floor.record-known': 'There is a record under this number already. Write it down anew.',
  'floor.rule-stale': 'What tablets in the hall ask and show has been changed. Look again.',
  'floor.signature-unknown': 'There is no such signature, or they refused to sign.',
  'incident.version-missing': 'Say which version of the record you saw.',
  'panel.unknown': 'The module has no such panel. Load the panels again.',
  'panel.rule-fixed':
    'The panel of {subCriterion} has begun: how it goes on when a judge leaves is fixed.',
  'seat.not-on-panel': 'This judge does not sit on the panel.',
  'seat.not-begun': 'The panel has not begun to mark. Change its seats in the list of panels.',
  'seat.left-in-future': 'Say when the judge left: a moment that has passed.',
  'seat.already-on-panel': 'The successor sits on this panel already. Name another judge.',
  'seat.too-many': 'The seats of this module have changed {max} times. There is no room for more.',
  'seat.left-before': 'The successor left this panel before. Name another judge.',
  'mark.decided':
    'The two entries differed and a third person decided. Only they correct that decision.',
  'mark.entries-differ':
    'Two people have entered different values here. Look at both, then decide.',
  'mark.entries-in': 'Two people have entered the same value here. Nothing is missing.',
  'mark.of-predecessor':
    'Here the mark of the judge you follow stands. It is given anew only in a conflict or once the sheet is opened again.',
  'mark.before-restart':
    'The panel gives this aspect anew, and this mark was decided before. Look, and mark it again.',
  'sheet.nothing-to-sign': 'No mark of yours counts on this sheet. You have nothing to sign.',
  'signature.not-left':
    'Only for a judge who left the panel do others sign. This one signs for themselves.',
  'signature.four-eyes': 'Two other people sign in this place: the chief judge and the supervisor.',
  'signature.office-signed': 'Your office has signed here. The other one is awaited.',
  'panel.has-marks': 'The panel of {subCriterion} has begun to mark; its seats stay as they are.',
  // Judging: appeals and recounts.
  'appeal.unknown': 'There is no such appeal.',
  'appeal.stale': 'Something happened to this appeal since. Look at it again.',
  'appeal.rule-stale': 'The rule was changed since. Look at it again.',
  'appeal.not-now': 'This cannot be done with the appeal as it stands now.',
  'appeal.late': 'It came in after the window closed. It can only be refused as late.',
  'appeal.in-time': 'It came in while the window was open. It cannot be refused as late.',
  'appeal.no-hearing': 'A recount is not heard: two people count again and sign.',
  'appeal.member-twice': 'Somebody is named twice on the panel. Name different people.',
  'appeal.member-aside': 'Somebody both hears it and stands aside. Choose one.',
  'appeal.panel-too-small': 'The panel has at least {sizeMin} members.',
  'appeal.panel-even': 'The panel has an odd number of members, so that it can always decide.',
  'appeal.not-on-panel': 'Only the panel that heard the appeal rules on it.',
  'appeal.not-heard-yet': 'The hearing has not been yet. The ruling follows it.',
  'appeal.outcome-unfit': 'This outcome does not fit: appeals and recounts end differently.',
  'appeal.nothing-to-change': 'This outcome changes no mark. Name none, or choose another outcome.',
  'appeal.error-unnamed': 'Name the aspects in which the error was found.',
  'appeal.four-eyes': 'You signed this ruling already; somebody else signs, too.',
  'appeal.last-tier': 'This ruling is final: there is no further tier.',
  'appeal.upheld-already': 'The appeal was upheld whole; there is nothing to carry on.',
  'appeal.twice': 'The same was filed already. Wait for its answer.',
  'appeal.second-too-late': 'The time to carry this ruling on is over.',
  'appeal.aspect-unknown': 'The published scheme has no {aspect} here.',
  'appeal.cell-not-named': '{aspect} is not what was appealed. A ruling changes nothing else.',
  'appeal.place-unknown': 'Nobody has said yet which review code is meant. Admit it with the code.',
  'appeal.place-known': 'The filing names its place already.',
  'appeal.not-begun': 'The event has not begun. Appeals are filed from its first mark on.',
  'appeal.witness-is-receiver': 'Two people receive paper: one takes it in, another witnesses it.',
  'appeal.receiver-no-office': 'Who received it holds no office of the contest that may.',
  'appeal.witness-no-office': 'The witness holds no office of the contest that may.',
  'appeal.received-later': 'The time of receipt is still to come. Write the one on the paper.',
  'appeal.place-unfit': 'Marks of this module are keyed to another kind of place.',
  'appeal.recount-incident':
    'A recount is about sums and transfers. File an incident as an appeal.',
  'appeal.recount-not-open': 'The marks are not posted yet. Recounts are filed after that.',
  'appeal.too-early': 'The window is not open yet.',
  'appeal.paper-missing': 'For others it is filed on paper: write who received it when.',
  'appeal.paper-by-office': 'What came on paper is typed by the office or the arbitration group.',
  'appeal.not-own-entry': 'You file for contestants of your own organisation alone.',
  'appeal.proof-unfit': 'This does not show whose place it is. Choose another proof.',
  'appeal.unfit-no-office': 'Person {member} does not hold the office this asks for.',
  'appeal.unfit-judged': 'Person {member} had a part in the judging and decides no appeal.',
  'appeal.unfit-coached': 'Person {member} stood for contestants here and decides no appeal.',
  'appeal.unfit-own-organisation': 'Person {member} comes from the organisation that files it.',
  'appeal.unfit-first-tier': 'Person {member} heard it in the first tier. Others hear the second.',
  'mark.not-named': 'The sheet was opened again for other marks. This one stays as it is.',
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
  'scheme.exceeds-maximum':
    'The calculation of aspect {aspect} can give more than its {max} marks. Lower it or raise the maximum.',
  'scheme.maximum-not-zero':
    'Aspect {aspect} only takes marks away or zeroes others. Set its maximum to 0.',
  'scheme.number-unreadable': 'A number of aspect {aspect} is no decimal or fraction.',
  'scheme.no-lines': 'The sheet of aspect {aspect} has no lines. Add at least one.',
  'scheme.number-negative': 'A number of aspect {aspect} is below 0 where none may be.',
  'scheme.range-empty':
    'The range of aspect {aspect} is empty: its maximum is not above its minimum.',
  'scheme.step-zero': 'The step of aspect {aspect} is 0. Enter a larger one or leave it out.',
  'scheme.factor-zero': 'The factor of aspect {aspect} is 0, so every mark would be 0.',
  'scheme.drops-all':
    'Aspect {aspect} would drop every mark of its smallest panel. Drop fewer or ask for more judges.',
  // Judging: a scheme as a plain table.
  'scheme.version-unknown': 'There is no such version of this scheme.',
  'scheme-table.row-unknown':
    '“{row}” is no kind of row. Write scheme, section, criterion, sub-criterion or aspect.',
  'scheme-table.row-stray':
    'This row stands above the one it belongs to. Move it below its criterion or sub-criterion.',
  'scheme-table.code-missing': 'This row has no code. Enter one, such as A or A1.',
  'scheme-table.text-missing': 'The English text has no Chinese beside it. Enter the Chinese text.',
  'scheme-table.number': 'This is no number that fits here. Correct it.',
  'scheme-table.entries': 'Write agreed or twoIndependent, or leave the cell empty.',
  'scheme-table.calculation':
    'This is no calculation. Write for example pass-fail, number-completed 3 or choice 0; 50; 100.',
  'scheme-table.void-dropped':
    'The aspect was void in the exported version; the draft has it again.',
  // Judging: amendments of a published scheme.
  'amendment.too-late': 'The layers of the draw are open; the scheme can no longer be amended.',
  'amendment.nothing-published': 'Nothing is published here yet. Change the draft and publish it.',
  'amendment.stale': 'The published scheme is version {version} now. Look at it again.',
  'amendment.open': 'Another amendment still waits for its decision. Decide or withdraw it first.',
  'amendment.unknown': 'There is no such amendment of this scheme.',
  'amendment.decided': 'This amendment is decided already.',
  'amendment.not-yours': 'Only who proposed the amendment can take it back.',
  'amendment.four-eyes': 'Who proposed the amendment cannot decide it; the supervisor does.',
  'amendment.effect-changed':
    'Marks came in meanwhile and the effect is another one. Look at it again.',
  'amendment.aspect-unknown': 'The published scheme has no such aspect.',
  'amendment.aspect-twice': 'Aspect {aspect} is changed twice. Keep one of the changes.',
  'amendment.already-void': 'Aspect {aspect} is void already.',
  'amendment.nothing-to-spread':
    'Nothing is left in {subCriterion} to spread the marks over. Void it in another way.',
  'amendment.nothing-changes': 'Nothing changes at aspect {aspect}.',
  'amendment.kind-changes':
    'The kind of calculation of aspect {aspect} must stay. Void the aspect if it cannot be marked so.',
  'amendment.positions-change':
    'Aspect {aspect} must keep as many options or lines: marks already name them.',
  'amendment.calculation-flawed': 'The corrected calculation of aspect {aspect} does not work.',
  'amendment.marks-unfit': '{marks} marks already entered do not fit the corrected calculation.',
  'amendment.too-large':
    'The module has more marks than an amendment is worked out over (at most {max}).',
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
  // Admission: approval, quotas, corrections, qualification, notice of entrants.
  'admission-rules.changed': 'The rules have changed; they are version {version} now. Look again.',
  'admission-rules.winners-refused':
    'The list has errors and was not saved. Mend the listed places.',
  'former-winner.unknown': 'There is no such line on the list; it may be off already. Look again.',
  'former-winner.not-here':
    'Nobody with this document is on record here. Paste it again once entries are in: whoever does not enter is not recorded.',
  'admission.not-now': 'The event is {state}: entries are not handed in or approved now.',
  'admission.already-submitted': 'This entry was handed in already.',
  'admission.not-submitted': 'This entry does not wait for approval.',
  'admission.twice-in-list': 'This entry is listed twice.',
  'admission.submission-refused':
    'The batch has errors and was not handed in. Mend the listed places.',
  'admission.decisions-refused':
    'The decisions have errors and none was saved. Mend the listed places.',
  'admission.changed': 'This entry has moved on meanwhile. Look again.',
  'admission.consent-missing':
    'Not everybody of this entry has consented to take part here. Ask for their consents first.',
  'admission.second-person':
    'Who entered it or handed it in cannot approve it. Somebody else has to.',
  'admission.not-eligible': 'A rule of eligibility is not met, so it cannot be approved.',
  'admission.reason-missing': 'Say why.',
  'admission.over-quota': 'More than the quota.',
  'admission.quota-full': '{count} more than the quota; nothing was handed in.',
  'entry.not-approved': '{count} entries are not approved yet, so nobody can draw.',
  'correction.unknown': 'There is no such correction.',
  'correction.changed': 'The correction has changed; it is version {version} now. Look again.',
  'correction.too-late': 'The event is {state}: nothing is corrected or substituted any more.',
  'correction.checked-in':
    'Somebody of this entry has checked in: nothing is corrected or substituted any more.',
  'correction.empty': 'There is nothing to correct in it.',
  'correction.not-a-member': 'This person is not in the entry.',
  'correction.open': 'A correction of this entry waits already.',
  'correction.answered': 'This correction was answered already.',
  'correction.second-person': 'Who asked for it cannot allow it. Somebody else has to.',
  'correction.answer-missing': 'Say why.',
  'qualification.unknown': 'There is no such list.',
  'qualification.changed': 'The list has changed; it is version {version} now. Look again.',
  'qualification.answered': 'This list was answered already.',
  'qualification.event-drawn':
    'The event is {state}: its list is changed by single withdrawals only.',
  'qualification.reason-missing': 'Say why.',
  'qualification.tie-open': '{tied} share the rank at the cut. Choose {places} of them.',
  'qualification.entered-already':
    'Somebody of the list stands in this event already. Settle that first.',
  'qualification.not-reserve': 'This entry does not wait as a reserve.',
  'qualification.no-place': 'The quota is full: there is no place to give.',
  'paper.not-live':
    'Certificate {number} is suspended or revoked: it is neither printed nor handed over.',
  'paper.not-now': 'Certificate {number} is not at this step. Look again.',
  'paper.upload-first':
    'The data of certificate {number} has not been uploaded; the office asks for that before it is printed.',
  'paper-take.changed':
    'What is on this paper changed since it was taken, so the very same file can no longer be made. Take it anew.',
  'paper.no-reissue':
    'The register has no unused reissue of this certificate. Two people enter it in the register first.',
  'check-sheet.nobody': 'No certificate waits for its data to be checked.',
  'check-sheet.unknown': 'There is no such data check sheet.',
  'check-row.unknown': 'This sheet has no row {line}.',
  'check-row.twice': 'Row {line} is there twice.',
  'check-row.stale':
    'The certificate of row {line} was corrected, suspended or revoked since; it is checked on a new sheet.',
  'check-row.done': 'Row {line} has been checked already.',
  'check-row.four-eyes': 'You checked row {line} yourself; another person has to look at it.',
  'stock.not-alike': 'First and last serial differ in their letters or their length.',
  'stock.backwards': 'The last serial comes before the first.',
  'stock.too-many': 'At most {max} sheets at a time.',
  'stock.known': 'Serial {serial} is on record already; nothing was recorded.',
  'stock.unknown': 'There is no such delivery of stock.',
  'stock.short': 'Only {free} sheets are left; {count} are needed.',
  'stock-sheet.unknown': 'There is no sheet with this serial.',
  'sheet.not-now': 'What became of sheet {serial} does not allow this. Look again.',
  'sheet.handed-over': 'Sheet {serial} was handed over; it cannot be spoilt here.',
  'destruction.unknown': 'There is no such destruction.',
  'destruction.confirmed-already': 'This destruction has been confirmed.',
  'destruction.four-eyes': 'Who asked for the destruction cannot confirm it; another person does.',
  'print-run.unknown': 'There is no such print run.',
  'print-run.ended': 'This print run has ended.',
  'print-run.line-unknown': 'This run has no line {line}.',
  'print-run.line-twice': 'A line is both misprinted and not used.',
  'print-run.line-dead':
    'The certificate of line {line} was suspended, revoked or corrected: it must not be printed. Record its sheet as not used or misprinted.',
  'seal.nothing': 'Nothing of this run waits for the seal.',
  'seal.count-differs':
    'You counted {counted} sheets, the register has {expected}. Count again; nothing was sealed.',
  'hand-list.nobody': 'Nothing sealed waits to be listed.',
  'hand-list.unknown': 'There is no such hand-over list.',
  'hand-over.day-ahead': 'The day of the hand-over cannot lie ahead.',
  'notice.unknown': 'There is no such notice.',
  'notice.changed': 'The notice has changed; it is version {version} now. Look again.',
  'notice.nobody': 'Nobody is approved yet, so there is nothing to post.',
  'notice.step-not-possible': 'The notice is {state}; this is not the next step.',
  'notice.second-person': 'Who drafted it cannot sign it off. Somebody else has to.',
  'notice.still-running': 'Its time is not over. To take it down now, say why.',
  'notice.not-posted': 'The notice has not been posted.',
  'notice.received-in-future': 'It cannot have come in later than now.',
  'notice.over': 'The time of the notice is over.',
  'notice.answered': 'This objection was answered already.',
  'notice.objection-unknown': 'There is no such objection.',
  'notice.taken-down': 'The notice has been taken down.',
  // Consent, erasure and copies of personal data.
  'consent.unknown': 'This consent is not known.',
  'consent.changed': 'The consent was changed; it is at version {version} now. Look at it again.',
  'consent.list-refused': 'The consents have flaws and none was recorded. Mend the listed places.',
  'consent.twice-in-list': 'The same person and purpose stand in the list twice.',
  'consent.in-future': 'This consent would be given later than now. Check the time.',
  'consent.birth-date-unknown':
    'Without a birth date nobody can tell whether the person may consent. Register it first.',
  'consent.guardian-needed': 'The person was not yet 14 then: the guardian has to consent.',
  'consent.missing': 'The consent ({purpose}) is missing. Ask for it first.',
  'consent.guardian-missing':
    'The person is not yet 14, and the consent of the guardian ({purpose}) is missing. Ask for it first.',
  'consent.already-ended': 'This consent was taken back or renewed already.',
  'check-in.person-unknown': 'Nobody on the list is this person, or they have no entry number yet.',
  'check-in.withdrawn': 'This entry was withdrawn; there is nobody to check in.',
  'check-in.not-now': 'Nobody can be checked in now: only between the numbers and the opening.',
  'check-in.changed': 'Another desk has just recorded this person. Look, then decide.',
  'check-in.identity-unchecked': 'Compare the document and the face first.',
  'check-in.nothing-new': 'This person is in that state already.',
  'check-in.not-absent-yet': 'The time for being late is not over; nobody is absent yet.',
  'check-in.too-late': 'The time for being late is over. To let them in all the same, say why.',
  'check-in.from-the-future': 'The clock of this desk is far ahead. Set it, then try again.',
  'check-in.act-used': 'The number of this act was used for another one.',
  'check-in.setting-changed':
    'The times of the desk were changed; they are at version {version} now. Look again.',
  'browser.keeps-nothing': 'This browser keeps no data, so nothing was sent.',
  'hold.unknown': 'This hold is not known.',
  'hold.changed': 'The hold was changed; it is at version {version} now. Look at it again.',
  'hold.already-lifted': 'This hold was lifted already.',
  'hold.second-person': 'Somebody else than who placed the hold has to lift it.',
  'erasure.unknown': 'This erasure is not known.',
  'erasure.changed': 'The erasure was changed; it is at version {version} now. Look at it again.',
  'erasure.held': '{count} legal holds stand, so nothing may be erased for now.',
  'erasure.contest-running':
    'The person has entries in {count} events that are not over. Wait until they are.',
  'erasure.office-held': 'The person still holds {count} offices. End them first.',
  'erasure.already-requested': 'An erasure of this person waits for its confirmation already.',
  'erasure.already-done': 'What said who this person is was erased already.',
  'erasure.second-person':
    'Somebody else has to confirm an erasure, and never the person themself.',
  'carrier.unknown':
    'This is no file we know. Give the credential (JSON or JWT), a PNG or SVG badge with it inside, or a PDF it is attached to.',
  'carrier.empty': 'There is no credential in this file.',
  'carrier.two-credentials':
    'There is more than one credential in this file, so none was checked. Give a file with one.',
  'carrier.damaged': 'This file is damaged or cannot be read. Get it anew.',
  'certificate.glyph-missing':
    'The fonts of the certificate lack these characters: {characters}. No number was drawn; check the letters, or hand in a font of the body that has them.',
  'certificate.cannot-be-set':
    'The certificate cannot be set: a picture is broken, or something drawn in the template cannot be drawn. Use another picture and try again.',
  'certificate.more-than-a-page':
    'The certificate does not fit on one page. Shorten its text or fields, or print it upright.',
  'certificate.not-printable': 'This certificate is {state} and is not printed.',
  'certificate.person-away':
    'The holder’s name and photo cannot be fetched at the moment, so nothing was printed. Try again later.',
  'certificate-template.unknown': 'There is no such certificate template.',
  'certificate-template.not-a-draft':
    'This template was published or put away and is not changed any more; begin a new one from it.',
  'certificate-template.own-draft':
    'Another person publishes a template: nobody who wrote in it may.',
  'certificate-template.flawed':
    'The template breaks the rules in {count} places; mend them before it is published. The first: {clause}',
  'certificate-template.looks-sealed':
    'The specimen has something red and round, or a red frame, that looks like a seal. The issuer puts its seal on; a template draws none (M20).',
  'certificate-template.picture-kind':
    'Logo and watermark are PNG or JPEG, at most 500 kB and 2000 × 2000 pixels.',
  'certificate-template.picture-looks-sealed':
    'This picture looks like a seal. The issuer puts its seal on; a template has none (M20).',
  'certificate-font.not-a-font': 'This is not a usable TrueType or OpenType font.',
  'certificate-font.not-embeddable':
    'This font does not allow being embedded in files, so certificates cannot be set in it. Use one whose licence allows it.',
  'certificate-font.too-few-characters':
    'This font lacks common characters, such as: {characters}.',
  'certificate-font.too-large': 'A font is at most {limit} MB.',
  'certificate-seal.not-set':
    'No service for electronic seals is connected; print the certificate and put the seal on by hand.',
  'certificate-seal.service-failed':
    'The service for electronic seals gave no sealed file; the certificate is still without a seal. Try again later.',
  'certificate-seal.version-moved':
    'The certificate was corrected while the service sealed it; what came back was not kept. Have the new version sealed.',
  'certificate-seal.unknown': 'There is no sealed file of this certificate.',
  'certificate.holder-differs':
    'The name or document on record is not what was signed in the certificate, so it is not printed. Have it corrected first, then print the new version.',
  'certificate.holder-erased':
    'The holder was erased on request. Only their own copy still has the code.',
  'person.erased': 'This person was erased and cannot be used any more.',
  'copy.unknown': 'This copy is not known.',
  'copy.changed': 'The copy was changed; it is at version {version} now. Look at it again.',
  'copy.already-confirmed': 'This copy was confirmed already.',
  'copy.second-person': 'Somebody else than who asked has to confirm a copy.',
  'copy.not-confirmed': 'Another person has not confirmed this copy yet.',
  'copy.too-late': 'A copy may be read for one day after its confirmation. Ask again.',
  'paper.no-result': 'No result was handed in yet, so there is nothing to print of it.',
  'paper.result-not-approved':
    'No second person approved this result yet: it is neither posted nor announced.',
  'paper.result-superseded': 'A later version replaced this result. Print the one that stands.',
  'paper.event-called-off': 'This event was called off: no result of it is posted.',
  'paper.no-notice-period': 'The rules of this event ask for no public notice.',
  'paper.no-awards': 'This result gives no awards, so there is no list of them.',
  'paper.glyph-missing':
    'The font lacks: {characters}. Spell it otherwise, or print with a gap to fill in by hand.',
  'paper.text-too-long': 'A text is longer than 2,000 characters and cannot be set. Shorten it.',
  'paper.too-long':
    'This paper is too long (more than {limit} {what}). Print it by session or in parts.',
  'paper.took-too-long': 'Setting this paper took too long and was given up. Print it in parts.',
  'export.busy': 'Several workbooks are being made; try again in a moment, or take CSV.',
  'office-file.unknown': 'There is no such file for an office.',
  'office-file.assessment':
    'The file for the office is of contests. An assessment is handed in by its own signed summary.',
  'office-file.nobody': 'Nobody in these batches is to be promoted: there is no file to make.',
  'office-file.several-contests': 'A file holds batches of one contest and one certification body.',
  'office-file.sent-already': 'This file was sent out already. Ask anew for another one.',
  'office-answer.no-key-column':
    'There is no column of keys, so no row can be told. Use the workbook that was sent out.',
  'office-answer.no-opinion-column': 'There is no column of decisions (核准意见).',
  'office-answer.no-reason-column': 'There is no column of reasons (理由).',
  'office-answer.column-double': 'This head stands twice: it cannot be told which column counts.',
  'office-answer.sheet-without-keys': 'This sheet has no column of keys and was left aside.',
  'office-answer.key-missing': 'This row has no key.',
  'office-answer.row-unknown': 'This key is of no row of the batch.',
  'office-answer.row-double': 'This key stands twice.',
  'office-answer.row-outdated': 'What this row is about was decided anew. The new file counts.',
  'office-answer.row-differs':
    'This row is not as it was sent out; rows may have been mixed up by sorting.',
  'office-answer.row-sent-back': 'This row was sent back after the file was made; it was not read.',
  'office-answer.row-of-another-batch': 'This row belongs to another batch and was left aside.',
  'office-answer.formula': 'This cell is a formula. Write the word instead.',
  'office-answer.cell-unreadable': 'This cell cannot be read.',
  'office-answer.merged':
    'This cell is merged with others: it cannot be told whether it counts for each row.',
  'office-answer.opinion-empty': 'No decision is filled in.',
  'office-answer.opinion-not-understood':
    'The decision can be 同意 (agree) or 退回 (send back) only.',
  'office-answer.reason-missing': 'A row that is sent back needs a reason.',
  'office-answer.reason-too-long': 'A reason has at most 500 characters.',
  'office-answer.reason-with-approval':
    'Agreed to with a reason beside it: the reason is not recorded. Look at it.',
  // A body's machines and uploads to a register.
  'webhook.unknown': 'There is no such address for events.',
  'webhook.ended': 'This address was ended. Make a new one.',
  'webhook.stale': 'This address was changed: it is version {version} now. Look at it again.',
  'webhook.url-unfit':
    'The address begins with https:// and holds no user name, password or # part.',
  'webhook.address-private':
    'The address leads into a closed network and cannot be used. Give one that can be reached from outside.',
  'webhook.too-many': 'A body has at most {limit} addresses for events. End one first.',
  'webhook.two-secrets': 'There are two good secrets. Take one back first.',
  'webhook.last-secret': 'This is the only secret. Make another one before you take it back.',
  'webhook-secret.unknown': 'There is no such secret, or it was taken back.',
  'webhook-delivery.unknown': 'There is no such message.',
  'webhook-delivery.waiting': 'This message is in the line already.',
  'upload-template.unknown': 'There is no such template for uploads.',
  'upload-template.ended': 'This template was ended.',
  'upload-template.stale':
    'This template was changed: it is version {version} now. Look at it again.',
  'upload-template.no-number':
    'A template needs a column with the certificate number: a receipt is read by it.',
  'upload-template.head-double': 'The head “{head}” stands twice.',
  'upload-template.constant-empty': 'The column “{head}” is the same in every row: say what it is.',
  'upload-run.unknown': 'There is no such upload.',
  'upload-run.nobody':
    'This event has no certificate to upload: all are on their way, or none was issued yet.',
  'upload-run.nothing-left':
    'Every certificate of this upload was suspended or revoked. Withdraw the upload.',
  'upload-run.too-large': 'More than {limit} certificates are to be uploaded. Take events apart.',
  'upload-run.withdrawn': 'This upload was withdrawn.',
  'upload-run.handed-in': 'This upload was handed in and cannot be withdrawn.',
  'upload-run.stale': 'This upload has moved on: it is version {version} now. Look at it again.',
  'upload-file.sent-already': 'This file was sent out already. Ask anew for another one.',
  'upload-receipt.not-handed-in': 'This upload was not handed in yet, so it has no receipt.',
  'upload-receipt.row-of-another-run': 'This certificate is not in this upload.',
  'upload-receipt.row-double': 'This certificate stands twice in the receipt, with two answers.',
  'upload-receipt.answered-otherwise':
    'An earlier receipt says otherwise of this certificate. Ask the register first.',
  'upload-receipt.row-withdrawn':
    'This certificate was suspended or revoked before the upload and is left out. If the register has it, tell the register.',
  'upload-receipt.number-missing': 'This row has no certificate number.',
  'upload-receipt.no-number-column': 'There is no column of certificate numbers.',
  'upload-receipt.no-outcome-column': 'There is no column that says what became of a row.',
  'upload-receipt.column-double': 'This head stands twice: it cannot be told which column counts.',
  'upload-receipt.outcome-not-understood':
    'It cannot be told whether this row was taken or refused.',
  'upload-receipt.reason-missing': 'This row was refused without a reason.',
  'upload-receipt.cell-unreadable': 'This cell cannot be read.',
  'paper.busy': 'Many papers are being printed. Try again in a moment.',
  'paper.failed': 'This paper could not be set; the cause was noted. Try again later.',
  'paper.no-typesetter':
    'The platform of this server ({platform}) has no typesetter, so no papers. All else works.',
  // Officials.
  'appointment.invitation-needed':
    'In this competition the office is given to whoever was invited and accepted. Send an invitation.',
  'official.unknown': 'The register has no such official.',
  'official.changed': 'The register was changed; this is version {version} now. Look at it again.',
  'official.list-refused':
    'The list of officials has flaws and nobody was registered. Mend the listed places.',
  'official.already-registered': 'This person is in the register in this kind already.',
  'official.ends-before-start': 'The last day cannot lie before the first.',
  'official.valid-too-long':
    'An entry of the register holds for at most {years} years. Register again afterwards.',
  'official.rotation-due':
    'This person judged the occupation {times} times in the last {seasons} seasons. By the rotation rule it is somebody else’s turn.',
  'official-setting.changed':
    'What is asked of officials was changed; it is version {version} now. Look again.',
  'official-invitation.unknown': 'There is no such invitation.',
  'official-invitation.changed':
    'The invitation has changed; it is version {version} now. Look again.',
  'official-invitation.list-refused':
    'The invitations have flaws and none was sent. Mend the listed places.',
  'official-invitation.already-open':
    'This person was asked to this office already and has not answered yet.',
  'official-invitation.answer-by-past': 'The time to answer by must lie ahead.',
  'official-invitation.event-over':
    'The event is over or called off. Nobody is asked to it any more.',
  'official-invitation.not-open': 'This invitation was answered or taken back already.',
  'official-invitation.asked-in-future':
    'This asks them at a time that has not come yet; look at the date on the paper.',
  'official-invitation.in-future':
    'This answer would be given later than now. Check the date on the paper.',
  'official-invitation.before-sent':
    'This answer would be older than the invitation. Check the date on the paper.',
  'official-invitation.too-late':
    'The time to answer is over. Ask the organiser for another invitation.',
  'pledge.list-refused': 'The pledges have flaws and none was recorded. Mend the listed places.',
  'pledge.not-on-duty': 'This person has no office in the competition and is not invited to one.',
  'pledge.text-unknown':
    'This is not the text of the pledge. Load the page again to see the present one.',
  'pledge.already-given': 'This person has made this pledge already.',
  'pledge.in-future': 'This pledge would be made later than now. Check the time.',
  'recusal.unknown': 'There is no such declaration.',
  'recusal.changed': 'The declaration was changed; it is version {version} now. Look again.',
  'recusal.list-refused':
    'The declarations have flaws and none was recorded. Mend the listed places.',
  'recusal.names-one':
    'Name one person or one organisation, not both; the own organisation is an organisation.',
  'recusal.names-oneself': 'Nobody is tied to themselves.',
  'recusal.in-future': 'This declaration would be made later than now. Check the time.',
  'recusal.already-ended': 'This declaration has ended already.',
  'recusal.own-organisation':
    'Their own organisation competes at this event: no seat that marks. Floor duty is possible.',
  'recusal.pupil':
    'A pupil of theirs competes at this event: no seat that marks. Floor duty is possible.',
  'recusal.relative':
    'A relative of theirs competes at this event: no seat that marks. Floor duty is possible.',
  'recusal.region':
    'Their region competes at this event, and this competition recuses by region: no seat that marks.',
  'event.panel-incomplete':
    'The panel may not judge this event yet, so it cannot be drawn. Mend what is listed.',
  'panel-check.chief-judge': 'A chief judge is missing.',
  'panel-check.judges': '{need} judges are needed, {have} are there.',
  'panel-check.encryption-judge': 'An encryption judge is missing.',
  'panel-check.supervisor': 'A supervisor is missing.',
  'panel-check.arbitration': 'Arbitration is missing.',
  'panel-check.qualified':
    'The register does not let {have} of those who mark judge this occupation or level.',
  'panel-check.evaluators': '{need} evaluators for this level are needed, {have} are there.',
  'panel-check.pledged': '{have} have not pledged yet.',
  'panel-check.recusals': '{have} of those who mark have to stand aside.',
  'panel-check.rotation': '{have} of those who mark have served as often as the rotation allows.',
  'paper.empty':
    'Nothing to print: no entries, sessions or officials yet, or this event does not use the form.',
  'paper.nothing-yet':
    'Nothing to print on this form yet: marking, review or appeals have not begun.',
  'paper-sheet.unknown': 'This event has no such sheet. Check the number.',
  'paper-sheet.nobody':
    'No sheet to print: scheme, panels or stations are not settled yet, or nobody is to be marked.',
  'paper-sheet.still-good':
    'That sheet can still be used. Say first that it is spoilt or missing, then print another.',
  'paper-sheet.stale':
    'Something was said of this sheet since, it is at version {version}. Look again first.',
  'paper-sheet.is-out': 'This sheet is still out; nobody has said that it is missing.',
  'paper-sheet.is-returned': 'This sheet is back already.',
  'paper-sheet.is-missing': 'This sheet is missing. Once it turns up, say that it was found.',
  'paper-sheet.is-spoilt': 'This sheet is spoilt and is used no more.',
  'paper-sheet.number-wrong':
    'This is no number of a sheet of this event. Compare every digit and the two letters.',
  // Nothing is locked while a printed sheet is open.
  'paper-sheet.open-printed':
    'Sheet {number} is not back yet ({open} such sheets). Take it back, or say that it is spoilt or missing.',
  'paper-sheet.open-returned':
    'Sheet {number} is back and nobody typed it ({open} such sheets). Type it, or say that it is spoilt.',
  'paper-sheet.open-typed':
    'Sheet {number} was read by one person only ({open} such sheets). A second one types it or reads it back.',
  'paper-sheet.open-differs':
    'Two people read sheet {number} differently ({open} such sheets). Look at the paper again.',
  'paper-sheet.open-disputed':
    'Sheet {number} says something else than the mark that stands ({open} such sheets). The chief judge names the original.',
  'paper-sheet.open-compared':
    'Sheet {number} was read twice alike, and its marks are not in ({open} such sheets). Open it to see why.',
  'typing.in':
    'The marks of this sheet are in. A mark is changed by opening its score sheet again.',
  'typing.disputed':
    'Another mark stands than this sheet says. The chief judge names the original first.',
  'typing.second-person': 'You read this sheet before. Somebody else reads it the second time.',
  'typing.not-now': 'The sheet waits for something else by now ({turn}). Open it again.',
  'typing.unreadable': 'This cannot stand here. Look at the range, or leave it empty.',
  'typing.refused': 'Some of it cannot stand on this sheet. See the cells, and look at the paper.',
  'typing.cell-unknown': 'This sheet has no such cell.',
  'typing.cell-twice': 'A cell was handed in twice. Open the sheet again.',
  'typing.cells-missing':
    'The form has changed since it was opened ({missing} cells). Open it again.',
  'typing.no-such-judge': 'The sheet has {judges} judges. Type the number of one of them.',
  'typing.read-back-stale': 'Something else was read back than was typed. Open the sheet again.',
  'typing.not-read-back': 'This sheet is not read back: it is typed by a second person.',
  'typing.no-difference': 'Nothing on this sheet differs by now. Open it again.',
  'typing.not-compared': 'The marks of this sheet do not wait to come in.',
  'typing.no-dispute': 'No other mark stands against the sheet here by now.',
  'typing.dispute-stale': 'The mark that stands has changed meanwhile. Look at both again.',
  'typing.rule-stale': 'Somebody changed this setting meanwhile. Look again.',
  'typing.scan-empty': 'The file is empty. Take the photo again.',
  'typing.scan-too-large': 'The file is larger than {megabytes} MB. Take a smaller photo.',
  'typing.scan-kind': 'This is no photo and no scan: PDF, JPEG or PNG.',
  'typing.scan-missing': 'Nobody has kept a photo of this sheet.',
  'typing.no-paper': 'No sheet of paper belongs to these marks. The judges sign by themselves.',
  'typing.nobody-on-paper':
    'Everybody of this panel has signed already, has no mark here, or gave marks on a tablet and signs there.',
  'typing.panel-not-on-paper':
    '{values} values of the whole panel did not come on paper, so its judges sign on the tablet themselves.',
  'paper-sheet.reason-missing': 'Say why the sheet is spoilt or missing.',
  'contest.handed-over':
    'This contest was handed over and goes on at {to}. Sign in there; nothing is changed here any more.',
  'hand-over.other-version':
    'The two systems are of different versions. Bring both to the same one, then begin again.',
  'hand-over.another': 'This contest came here by another hand-over before.',
  'hand-over.unknown': 'No such hand-over has begun here.',
  'hand-over.still-running': 'This hand-over is being applied right now. Ask again in a moment.',
  'hand-over.pages-missing': 'Not all of the contest has arrived. Run the hand-over again.',
  'hand-over.place-taken':
    'Something of this contest is here already ({table}), so nothing was taken in.',
  'hand-over.rows-differ':
    'What arrived is not what the other system has ({table}), so nothing was taken in.',
  'hand-over.log-broken':
    'The mark log that came along does not agree with itself or its records ({at}), so nothing was taken in.',
  'hand-over.log-incomplete':
    '{count} records stand in no log that came along, so nothing was taken in.',
  'hand-over.known-otherwise':
    '{count} rows of {table} are known here under another id, so nothing was taken in. Somebody who is registered in both systems cannot be brought together yet.',
  'simulation.busy': 'Two simulations are running already. Try again in {seconds} seconds.',
  'simulation.too-many-events':
    'More than {limit} events lie within this. Choose single competitions or events.',
  'simulation.too-long':
    'The simulation took too long and was ended. Choose fewer competitions or events.',
  'simulation.failed':
    'The simulation could not be finished. Nothing was changed; try it again, and tell the operator if it fails again.',
  'hand-over.key-unreadable': 'The key of the log it is to go on in cannot be read.',
};
