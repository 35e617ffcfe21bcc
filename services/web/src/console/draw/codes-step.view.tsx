import { stationText } from '@jinbang/draws/sealed-lots';
import { placeOf } from '@jinbang/draws/seeded-draw';
import { useState } from 'preact/hooks';
import { SelectField } from '../../ui/field.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { ByHand } from './by-hand.view.tsx';
import { BySeed } from './by-seed.view.tsx';
import { type Work, waitOfCodes, worksOf } from './ceremony.rules.ts';
import { commitCodes, sealCodes, sealLateCode, seedCodes } from './draw.client.ts';
import type { CodeList, Module } from './draw.types.ts';
import type { DrawPlace } from './draw-place.ts';
import { drawWords } from './draw-words.ts';
import { LateCode } from './late-code.view.tsx';
import { newCodes } from './lots.rules.ts';
import { NotYours } from './not-yours.view.tsx';
import { type Room, useHolds } from './room.ts';
import { type Way, WayChoice } from './way-choice.view.tsx';
import { saidText } from './who-and-when.rules.ts';
import { WhoAndWhen } from './who-and-when.view.tsx';

/** Draw 3: a code for each piece of work, module by module. */
export const CodesStep = (room: Room) => {
  const { given } = room;
  const words = useWords(drawWords);
  const language = useLanguage();
  const holds = useHolds();
  const [wanted, setWanted] = useState<string>();
  const list = given.codes.find(({ moduleId }) => moduleId === wanted) ?? given.codes[0];
  const module = given.event.modules.find(({ moduleId }) => moduleId === list?.moduleId);
  if (!list || !module) return <p class="soft">{words.codes.none}</p>;
  const wait = waitOfCodes(given, list.moduleId);
  const nameOf = (moduleId: string): string => {
    const found = given.event.modules.find((one) => one.moduleId === moduleId);
    return found ? textOf(found.name, language) : '';
  };
  const choices = given.codes.map(({ moduleId }) => ({
    value: moduleId,
    label: nameOf(moduleId),
  }));
  return (
    <>
      <h2>{words.codes.title}</h2>
      <SelectField
        id="module"
        label={words.codes.module}
        value={list.moduleId}
        onValue={setWanted}
        groups={[{ label: '', choices }]}
      />
      {wait && <p class="notice">{words.wait[wait]}</p>}
      {!wait && !holds('encryption-judge') && <NotYours office="encryption-judge" />}
      {!wait && holds('encryption-judge') && <WhoAndWhen {...room} />}
      {!wait && holds('encryption-judge') && (
        <ModuleDraw key={list.moduleId} {...room} list={list} module={module} />
      )}
    </>
  );
};

type ModuleProps = Room & { readonly list: CodeList; readonly module: Module };

const ModuleDraw = (props: ModuleProps) => {
  const { given, list } = props;
  const words = useWords(drawWords);
  const inUse = list.codes.filter((one) => one.inUse).length;
  const [wasOpen] = useState(inUse === 0);
  const works = worksOf(given.sessions, list.moduleId);
  return (
    <>
      {inUse > 0 && <p>{words.codes.sealed(inUse)}</p>}
      {wasOpen && <Draw {...props} works={works} wasDrawn={false} isSealed={inUse > 0} />}
      {inUse > 0 && (
        <details class="papers">
          <summary>{words.codes.late}</summary>
          <LateCode
            works={works}
            seal={(work, reviewCode, reason) =>
              sealLateCode(list, {
                sessionId: work.sessionId,
                station: work.station,
                reviewCode,
                reason,
                ...saidText(props.said),
              })
            }
            onDone={props.onDone}
          />
        </details>
      )}
      {inUse > 0 && (
        <details class="papers">
          <summary>{words.codes.again}</summary>
          <p class="notice">{words.stations.againHint}</p>
          <Draw {...props} works={works} wasDrawn={true} isSealed={false} />
        </details>
      )}
    </>
  );
};

type DrawProps = ModuleProps & {
  readonly works: readonly Work[];
  readonly wasDrawn: boolean;
  readonly isSealed: boolean;
};

const workOf = (works: readonly Work[], taker: string): Pick<Work, 'sessionId' | 'station'> => {
  const found = works.find((one) => stationText(one) === taker);
  return { sessionId: found?.sessionId ?? '', station: found?.station ?? '' };
};

const Draw = (props: DrawProps) => {
  const { list, module, works, wasDrawn, isSealed, said } = props;
  const words = useWords(drawWords);
  const [way, setWay] = useState<Way>('hand');
  const [items] = useState(() =>
    newCodes(works.length, new Set(list.codes.map(({ code }) => code)), Math.random),
  );
  const withReason = (reason: string | undefined) => (reason === undefined ? {} : { reason });
  const draw: DrawPlace = {
    place: placeOf.codes(module.moduleId),
    what: 'code',
    name: module.name,
    takerLabel: words.codes.taker,
    lotLabel: words.codes.lot,
    ground: {
      takers: works.map((one) => ({ id: stationText(one), text: one.text })),
      lots: null,
    },
    items,
    wasDrawn,
    seal: (taken, { reason }) =>
      sealCodes(list, {
        codes: taken.map(({ takerId, lot }) => ({ ...workOf(works, takerId), reviewCode: lot })),
        ...withReason(reason),
        ...saidText(said),
      }),
    commit: ({ takers, items: codes, commitment, sealedSecret }) =>
      commitCodes(list, {
        stations: takers.map((taker) => workOf(works, taker)),
        ...{ codes, commitment, sealedSecret },
      }),
    seed: (seeding, reason) =>
      seedCodes(list, { ...seeding, ...withReason(reason), ...saidText(said) }),
  };
  const isSeveral = works.some(({ text, station }) => text !== station);
  return (
    <section class="stack">
      {isSeveral && <p class="soft small">{words.codes.several}</p>}
      {!isSealed && (
        <WayChoice id={`way-${wasDrawn}-${module.moduleId}`} way={way} onWay={setWay} />
      )}
      {way === 'hand' && !isSealed && <ByHand {...props} draw={draw} />}
      {way === 'seed' && <BySeed {...props} draw={draw} isSealed={isSealed} />}
    </section>
  );
};
