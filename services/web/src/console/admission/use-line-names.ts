import { useNaming } from '../person/names.ts';
import type { Notice } from './admission.client.ts';

/** How an entry on a notice is called: by its people. */
export const useLineNames = ({ lines }: Notice): ((entryId: string) => string) => {
  const { nameOf } = useNaming();
  return (entryId) =>
    lines
      .find((line) => line.entryId === entryId)
      ?.personIds.map(nameOf)
      .join('、') ?? '–';
};
