import { mayRead, type Place, READS_REGISTER, type Viewer } from '../viewer/viewer.access.ts';

/** A rendering holds no secret code: whoever reads the register may take it, and the holder. */
export const TAKES_RENDERING = [{ signedIn: true, own: 'certificate' }, READS_REGISTER] as const;
export const mayTakeRendering = (viewer: Viewer, place: Place, holderId: string): boolean =>
  viewer.personId === holderId || mayRead(viewer, place);
