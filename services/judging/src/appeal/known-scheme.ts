import type { SchemeContent } from '@jinbang/contracts/http/judging-scheme';
import type { Transaction } from '@jinbang/service-kit/database';
import { markedAspects } from '../scheme/place-aspects.ts';
import { findPublished, type ModuleRow } from '../scheme/scheme.store.ts';
import type { PlacedAspect } from '../score-sheet/mark-context.ts';

const findContent = async (
  tx: Transaction,
  { moduleId, schemeVersion }: Pick<ModuleRow, 'moduleId' | 'schemeVersion'>,
): Promise<SchemeContent | undefined> =>
  (await findPublished(tx, moduleId, schemeVersion))?.content;

/** The aspects that are marked in a module, void ones left out; none before a scheme is published. */
export const findMarked = async (
  tx: Transaction,
  module: Pick<ModuleRow, 'moduleId' | 'schemeVersion'>,
): Promise<readonly PlacedAspect[]> => {
  const content = await findContent(tx, module);
  return content ? markedAspects(content) : [];
};

/** The sub-criteria of a module with the codes of their aspects: what an appeal can name. */
export const findSubCriteria = async (
  tx: Transaction,
  module: Pick<ModuleRow, 'moduleId' | 'schemeVersion'>,
) => {
  const content = await findContent(tx, module);
  return (content?.criteria ?? []).flatMap(({ subCriteria }) =>
    subCriteria.map(({ code, name, aspects }) => ({
      code,
      name,
      aspects: aspects.filter((one) => one.void === undefined).map((one) => one.code),
    })),
  );
};
