import type { Language } from '../ui/language.ts';
import { minuteText } from '../ui/time-text.ts';
import type { Act } from './act.ts';
import { actWords } from './act-words.ts';

export type ActText = { readonly what: string; readonly where: string; readonly said: string };

const parts = (...all: readonly (string | undefined)[]): string =>
  all.filter((one) => one !== undefined && one !== '').join(' · ');

/** An act as somebody reads it off a list: what it is, at which station, and what it says. */
export const actText = (act: Act, language: Language): ActText => {
  const words = actWords[language];
  const at = (instant: string): string => minuteText(instant, language);
  switch (act.type) {
    case 'note-aspect':
      return {
        ...{ what: words.note, where: '' },
        said: parts(act.isUnsure ? words.unsure : undefined, act.note) || '–',
      };
    case 'record-incident': {
      const { station, kind, stoppedAt, note } = act.incident;
      const said = parts(words.kind[kind], words.stopped(at(stoppedAt)), note);
      return { what: words.incident, where: words.station(station), said };
    }
    case 'step-incident': {
      const { step } = act;
      const said =
        step.kind === 'restarted'
          ? words.restarted(at(step.restartedAt))
          : words.signed[step.outcome];
      return { what: words.incident, where: '', said };
    }
    case 'check-station': {
      const isGood = act.isStationGood && act.isEquipmentGood;
      const said = parts(isGood ? words.good : words.flawed, act.note);
      return { what: words.check, where: words.station(act.station), said };
    }
    case 'take-signature': {
      const said = words.signed[act.path === null ? 'refused' : 'signed'];
      return { what: words.signature, where: words.station(act.station), said };
    }
  }
};
