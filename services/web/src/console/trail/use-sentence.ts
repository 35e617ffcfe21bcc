import { useLanguage, useWords } from '../../ui/language.ts';
import { nameIn, shortCode } from '../person/names.rules.ts';
import { useNaming } from '../person/names.ts';
import { isAct, type People, type TrailLine } from './trail.rules.ts';
import { type Told, trailWords } from './trail-words.ts';

/** A sentence begins large, a mail address stays as it is written. */
const capitalised = (sentence: string): string =>
  /^\S+@/.test(sentence) ? sentence : `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`;

/**
 * One line of the trail as a person would say it.
 * @param people who came by name with the lines
 */
export const useSentence = (people: People) => {
  const words = useWords(trailWords);
  const language = useLanguage();
  const { nameOf: houseName, eventName } = useNaming();
  const nameOf = (personId: string): string =>
    nameIn(people.get(personId), language) ?? houseName(personId);
  const toldOf = (line: TrailLine): Told => {
    const { personId, actorId, deviceId, eventId, method, code } = line;
    const who = personId ?? actorId;
    const person = who === null ? words.somebody : nameOf(who);
    return {
      person,
      actor: actorId === null ? person : nameOf(actorId),
      isOwn: actorId === null || personId === null || actorId === personId,
      how: words.how[method ?? ''] ?? '',
      event: eventId === null ? '' : eventName(eventId),
      tablet: deviceId === null ? '' : words.tablet(shortCode(deviceId)),
      why: code === null ? '' : (words.why[code] ?? words.otherReason),
    };
  };
  return (line: TrailLine): string => {
    const told = toldOf(line);
    const sentence = isAct(line.act) ? words.act[line.act](told) : words.unknownAct(told);
    return language === 'en' ? `${capitalised(sentence)}.` : `${sentence}。`;
  };
};
