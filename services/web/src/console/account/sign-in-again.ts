import { signOut } from '../frame/who.client.ts';
import { go } from '../use-place.ts';

/** The session that is left ends here: two of one person at one place would only puzzle them. */
export const signInAgain = async (): Promise<void> => {
  await signOut();
  go('sign-in', { next: 'account' });
};
