import type { AppealDesk } from '@jinbang/contracts/http/judging-appeal-desk';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { HeldOffice } from '@jinbang/service-kit/held-office';
import { type Deps, readEvent, type Work } from '../in-event.ts';
import type { StationClock } from '../incident/incident.rules.ts';
import { findStationClocks } from '../incident/show-incidents.ts';
import { forbidden } from './admit-appeal.ts';
import {
  DECIDES,
  mayDecide,
  mayRegister,
  maySet,
  organisationsOf,
  sightOf,
  staffAmong,
} from './appeal.access.ts';
import { findSubCriteria } from './known-scheme.ts';
import { findJudging, findOfficesAround } from './people.store.ts';
import { findEntries, findModules, findSessions, type SessionRow } from './place.store.ts';
import { findUnfitAmong } from './refuse-unfit.ts';
import { findRule, findWindows, findZone, type WindowRow } from './setting.store.ts';
import { type SaidWindow, windowFor } from './window.rules.ts';

/** What the forms about an appeal need to know, as far as this reader has to do with them. */
export const showDesk =
  (deps: Pick<Deps, 'db' | 'now'>) =>
  (actorId: string, eventId: string): Promise<Result<AppealDesk, Rejection>> =>
    readEvent(deps, { eventId, actorId }, async (work) => {
      const sight = sightOf(work, work.event.registrationState);
      if (!sight) return refuse(forbidden);
      const { tx, event } = work;
      const { rule, version: ruleVersion } = await findRule(tx, eventId);
      const zone = await findZone(tx, event.competitionId);
      const said = await findWindows(tx, eventId);
      const sessions = await findSessions(tx, eventId);
      const clocks = await findStationClocks(tx, eventId);
      const own = organisationsOf(work);
      return accept({
        ...{ zone, rule, ruleVersion, begun: event.state !== null },
        windows: said.map(viewWindow),
        modules: await viewModules(work),
        sessions: sessions.map((one) => viewSession(one, { rule, zone, said, clocks })),
        entries: (await findEntries(tx, eventId, mayRegister(work) ? 'all' : own)).map(
          ({ entryId, entryNo, organisationId }) => ({ entryId, entryNo, organisationId }),
        ),
        may: actsOf(work),
        ...(await viewPeople(work)),
      });
    });

const viewWindow = (one: WindowRow): AppealDesk['windows'][number] => ({
  ...{ kind: one.kind, moduleId: one.moduleId, saidBy: one.saidBy },
  opensAt: one.opensAt.toISOString(),
  closesAt: one.closesAt.toISOString(),
  saidAt: one.saidAt.toISOString(),
});

const actsOf = (work: Work): AppealDesk['may'] => {
  const acts = [
    ['file', organisationsOf(work).size > 0],
    ['register', mayRegister(work)],
    ['decide', mayDecide(work)],
    ['set', maySet(work)],
  ] as const;
  return acts.filter(([, may]) => may).map(([act]) => act);
};

const viewModules = async ({ tx, event }: Work): Promise<AppealDesk['modules']> => {
  const modules: AppealDesk['modules'] = [];
  for (const module of await findModules(tx, event.eventId)) {
    const { moduleId, name, keyKind } = module;
    if (name === null || keyKind === null) continue;
    modules.push({ moduleId, name, keyKind, subCriteria: await findSubCriteria(tx, module) });
  }
  return modules;
};

type Ground = {
  readonly rule: AppealDesk['rule'];
  readonly zone: string;
  readonly said: readonly SaidWindow[];
  readonly clocks: readonly StationClock[];
};

const viewSession = (
  { sessionId, moduleId, name, startsAt, endsAt, stations }: SessionRow,
  ground: Ground,
): AppealDesk['sessions'][number] => {
  const until = (addedMinutes: number): string => {
    const stood = [{ startsAt, endsAt, addedMinutes }];
    const { closesAt } = windowFor({ kind: 'appeal', moduleId, ...ground, stood });
    return (closesAt ?? endsAt).toISOString();
  };
  return {
    ...{ sessionId, moduleId, name },
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    appealUntil: until(0),
    stations: stations.filter(({ inUse }) => inUse).map(({ station }) => station),
    later: ground.clocks
      .filter((clock) => clock.sessionId === sessionId)
      .map(({ station, addedMinutes }) => ({ station, appealUntil: until(addedMinutes) })),
  };
};

const officesOf = (around: readonly HeldOffice[], personId: string) => [
  ...new Set(
    around.filter((one) => one.personId === personId && !one.ended).map(({ office }) => office),
  ),
];

const viewPeople = async (work: Work): Promise<Pick<AppealDesk, 'arbitration' | 'staff'>> => {
  if (!mayRegister(work)) return { arbitration: [], staff: [] };
  const { tx, event, chain, at } = work;
  const around = await findOfficesAround(tx, chain);
  const staff = staffAmong(around, chain, at);
  const arbiters = [
    ...new Set(
      around
        .filter(({ office, ended }) => office === 'arbitration' && !ended)
        .map(({ personId }) => personId),
    ),
  ];
  const about = {
    ...{ organisationId: '', firstPanel: [] },
    judges: await findJudging(tx, event.eventId),
  };
  const unfit = await findUnfitAmong(work, arbiters, { offices: DECIDES.offices, about });
  return {
    staff: [...staff].map((personId) => ({ personId, offices: officesOf(around, personId) })),
    arbitration: arbiters.map((personId) => ({ personId, unfit: unfit.get(personId) ?? null })),
  };
};
