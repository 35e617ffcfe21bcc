import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { type Command, unknown } from '../command.ts';
import { findSetting, lockPapers, movePapers, type Paper } from './paper.store.ts';
import { afterStep, flawOfStep, type PaperStep, type Position } from './paper-way.rules.ts';
import { findUploaded } from './uploaded.store.ts';

type Moved = { readonly paper: Paper; readonly to: Position };
type With = { readonly withId: string; readonly cause?: string | undefined };
type Wanted = { readonly bodyId: string; readonly certificateIds: readonly string[] };

/** The papers somebody names, all of this body and each once, held until the transaction ends. */
export const takePapers = async (
  { tx }: Pick<Command, 'tx'>,
  { bodyId, certificateIds }: Wanted,
): Promise<Result<readonly Paper[], Rejection>> => {
  const wanted = new Set(certificateIds);
  const papers = await lockPapers(tx, bodyId, [...wanted]);
  return papers.length === wanted.size ? accept(papers) : refuse(unknown('certificate.unknown'));
};

/** Which paper cannot go on: whoever asked for hundreds must know which one. */
const about = (flaw: Rejection, paper: Paper): Rejection => ({
  ...flaw,
  params: { ...flaw.params, number: paper.number },
});

/** Takes the same kind of step with each of these papers, or with none. */
export const moveAll = async (
  { tx, viewer, at }: Command,
  papers: readonly Paper[],
  stepOf: (paper: Paper) => PaperStep,
  { withId, cause }: With,
): Promise<Result<readonly Moved[], Rejection>> => {
  const [first] = papers;
  if (!first) return accept([]);
  const { uploadFirst } = await findSetting(tx, first.bodyId);
  const uploaded = uploadFirst
    ? await findUploaded(
        tx,
        papers.map(({ certificateId }) => certificateId),
      )
    : new Set<string>();
  const moves: (Moved & { step: Parameters<typeof movePapers>[1][number]['step'] })[] = [];
  for (const paper of papers) {
    const step = stepOf(paper);
    const { state, credentialVersion, certificateId, bodyId } = paper;
    const ground = { state, credentialVersion, uploadFirst, uploaded: uploaded.has(certificateId) };
    const flaw = flawOfStep(paper, step, ground);
    if (flaw) return refuse(about(flaw, paper));
    const to = afterStep(paper, step, credentialVersion);
    moves.push({
      ...{ paper, to },
      step: {
        ...{ certificateId, bodyId, step: step.step, place: to.place },
        // A sheet that is given up is named by the step that gives it up.
        ...{ serial: to.serial ?? paper.serial, credentialVersion, withId, cause: cause ?? null },
        ...{ recordedBy: viewer.personId, recordedAt: at },
      },
    });
  }
  await movePapers(tx, moves);
  return accept(moves);
};
