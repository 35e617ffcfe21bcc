import type { SchemeContent } from '@jinbang/contracts/http/judging-scheme';
import type {
  DifferencesView,
  DisputesView,
  ReadBackView,
  TypingForm,
} from '@jinbang/contracts/http/judging-typing';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { findModules, findSchemes, findSessions } from '../day/day.store.ts';
import type { Deps, Work } from '../in-event.ts';
import { findSubjectsOf } from '../score-sheet/sheet.store.ts';
import type { PaperFile } from './find-paper-files.ts';
import { cellsOf, closedCells, columnsOf } from './paper-form.rules.ts';
import { disputesIn } from './paper-plan.rules.ts';
import { ANSWERS, cellKey, DECIDED_AT, readingOf } from './reading.rules.ts';
import { viewPaper } from './show-typing.ts';
import { refuseSeated, turnOf } from './turn.rules.ts';
import {
  refuseDisputeReader,
  refuseReadingReader,
  refuseTypingReader,
  refuseTypist,
} from './typing.access.ts';
import { findSources, findTypingRule } from './typing.store.ts';
import { readPaper, type SheetOfEvent } from './work-on-paper.ts';

type ReadDeps = Pick<Deps, 'db' | 'now'>;
type Asked = SheetOfEvent & { readonly actorId: string };

/** The form as it is typed, in the order of the print: whatever anybody read of it stays away. */
export const showTypingForm =
  (deps: ReadDeps) =>
  (asked: Asked): Promise<Result<TypingForm, Rejection>> =>
    readPaper(deps, asked, refuseTypingReader, async (file, work) => {
      const { mode } = await findTypingRule(work.tx, asked.eventId);
      const turn = turnOf({ actorId: asked.actorId, mode, ...file });
      const isTypist = refuseTypist(work) === undefined;
      return accept({
        ...viewPaper(file),
        ...(await describeForm(file, work)),
        mode,
        turn: isTypist && 'turn' in turn ? turn.turn : 'none',
        whyNot: 'whyNot' in turn ? turn.whyNot.code : null,
      });
    });

const findSub = (content: SchemeContent | undefined, code: string) =>
  content?.criteria.flatMap((one) => one.subCriteria).find((sub) => sub.code === code);

const describeForm = async ({ row, form }: PaperFile, { tx, event }: Work) => {
  const { moduleId, sessionId } = row;
  const module = (await findModules(tx, event.eventId)).find((one) => one.moduleId === moduleId);
  const sessions = await findSessions(tx, event.eventId);
  const session = sessions.find((one) => one.sessionId === sessionId);
  const sub = findSub((await findSchemes(tx, event.eventId)).get(moduleId), row.subCriterion);
  const subjects = new Map(
    (await findSubjectsOf(tx, { moduleId, sessionId })).map((one) => [one.subjectId, one]),
  );
  const aspects = new Map(form.aspects.map((aspect) => [aspect.id, aspect]));
  return {
    moduleName: module?.name ?? { zh: '-' },
    sessionName: session?.name ?? null,
    sessionStartsAt: session?.startsAt.toISOString() ?? null,
    subCriterionName: sub?.name ?? { zh: row.subCriterion },
    schemeVersion: row.schemeVersion,
    currentVersion: Math.max(module?.schemeVersion ?? 1, 1),
    judges: form.seats.length,
    columns: row.subjects.map((subjectId) => ({
      subjectId,
      label: subjects.get(subjectId)?.label ?? '-',
      code: subjects.get(subjectId)?.code ?? ('OK' as const),
    })),
    aspects: (sub?.aspects ?? []).flatMap(
      ({ aspectId, code, kind, description, max, calculation }) => {
        const aspect = aspects.get(aspectId);
        if (!aspect) return [];
        const columns = [...columnsOf(aspect, form.seats)];
        return [{ aspectId, code, kind, description, max, calculation, columns }];
      },
    ),
    closed: [...closedCells(form)],
  };
};

/** What the first person typed, for another who compares it with the sheet line by line. */
export const showReadBack =
  (deps: ReadDeps) =>
  (asked: Asked): Promise<Result<ReadBackView, Rejection>> =>
    readPaper(deps, asked, refuseReadingReader, async (file, { tx, actorId }) => {
      const { mode } = await findTypingRule(tx, asked.eventId);
      const turn = turnOf({ actorId, mode, ...file });
      if ('whyNot' in turn) return refuse(turn.whyNot);
      const [first] = file.rounds;
      if (turn.turn !== 'read-back' || !first) {
        return refuse({ kind: 'conflict', code: 'typing.not-read-back' });
      }
      const { cells, answers = 1, decidedAt = null } = first.content;
      return accept({ hash: first.hash, cells: [...cells], answers, decidedAt });
    });

/** Both values of each place that differs, for whoever looks at the sheet again. */
export const showDifferences =
  (deps: ReadDeps) =>
  (asked: Asked): Promise<Result<DifferencesView, Rejection>> =>
    readPaper(deps, asked, refuseReadingReader, async (file, { tx, actorId }) => {
      const { mode } = await findTypingRule(tx, asked.eventId);
      const turn = turnOf({ actorId, mode, ...file });
      if ('whyNot' in turn) return refuse(turn.whyNot);
      if (turn.turn !== 'again') return refuse({ kind: 'conflict', code: 'typing.no-difference' });
      return accept(viewDifferences(file));
    });

const viewDifferences = ({ form, rounds, compared }: PaperFile): DifferencesView => {
  const differing = new Set(compared.differing);
  const readings = rounds.map((round) => ({ round, values: readingOf(round) }));
  /** Everything read there, in order. */
  const readAt = (key: string) =>
    readings.flatMap(({ round: { typedBy: personId, place }, values }) => {
      const value = values.get(key);
      // Safe: a key names cells or one of the two lines of the head, and rounds were parsed as they came.
      return value === undefined ? [] : [{ personId, place, value: value as never }];
    });
  return {
    cells: cellsOf(form).flatMap(({ place }) => {
      const key = cellKey(place);
      return differing.has(key) ? [{ ...place, readings: readAt(key) }] : [];
    }),
    answers: differing.has(ANSWERS) ? readAt(ANSWERS) : null,
    decidedAt: differing.has(DECIDED_AT) ? readAt(DECIDED_AT) : null,
  };
};

/** Where another mark stands than the sheet says, for whoever names the original. */
export const showDisputes =
  (deps: ReadDeps) =>
  (asked: Asked): Promise<Result<DisputesView, Rejection>> =>
    readPaper(deps, asked, refuseDisputeReader, async ({ plan, panel }, { tx, actorId }) => {
      const seated = refuseSeated({ actorId, panel });
      if (seated) return refuse(seated);
      const disputes = disputesIn(plan);
      const sources = await findSources(tx, [
        ...new Set(disputes.map(({ place }) => place.subjectId)),
      ]);
      return accept({
        cells: disputes.flatMap(({ place, judgeId, value, standing }) => {
          const mark = sources.find(
            (one) =>
              one.subjectId === place.subjectId &&
              one.aspectId === place.aspectId &&
              one.judgeId === judgeId &&
              one.version === standing?.version,
          );
          if (!standing || !mark) return [];
          return [
            {
              ...{ ...place, judgeId },
              // Safe: both passed `checkValue`, which allows exactly the forms of the contract.
              paper: value as never,
              standing: standing.value as never,
              ...{ standingVersion: standing.version, standingSource: mark.source },
              standingAt: standing.recordedAt,
            },
          ];
        }),
      });
    });
