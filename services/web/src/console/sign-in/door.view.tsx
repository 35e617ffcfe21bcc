import { forgetToken } from '../../ui/token.ts';
import type { Door } from '../place.rules.ts';
import { FirstScreen } from './first-screen.tsx';
import { InvitationScreen } from './invitation-screen.tsx';
import { RecoveryScreen } from './recovery-screen.tsx';
import { SignInScreen } from './sign-in-screen.tsx';
import { TokenScreen } from './token-screen.tsx';

type Props = {
  readonly door: Door;
  readonly hasEnded: boolean;
  readonly onIn: () => void;
};

/** The way in that an address names. */
export const DoorOf = ({ door, hasEnded, onIn }: Props) => {
  // A session stands in a cookie; a token of this tab would be believed before it.
  const onSession = () => {
    forgetToken();
    onIn();
  };
  switch (door) {
    case 'sign-in': {
      const wasRefused = new URLSearchParams(location.search).has('error');
      return <SignInScreen hasEnded={hasEnded} wasRefused={wasRefused} onIn={onSession} />;
    }
    case 'token':
      return <TokenScreen onIn={onIn} />;
    case 'first':
      return <FirstScreen onIn={onIn} />;
    case 'invitation':
      return <InvitationScreen onIn={onSession} />;
    case 'recovery':
      return <RecoveryScreen />;
  }
};
