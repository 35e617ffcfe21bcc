import type { Rejection } from '@jinbang/kernel/rejection';
import type { Result } from '@jinbang/kernel/result';
import { expect } from 'vitest';

type Decider<State, Command, Fact> = {
  readonly blank: State;
  readonly decide: (state: State, command: Command) => Result<readonly Fact[], Rejection>;
  readonly evolve: (state: State, fact: Fact) => State;
};

/** given(facts).when(command).thenRecords(facts) or .thenRefuses(code): one sentence per rule. */
export const storyOf = <State, Command, Fact>({
  blank,
  decide,
  evolve,
}: Decider<State, Command, Fact>) => ({
  given: (...past: readonly Fact[]) => ({
    when: (command: Command) => {
      const outcome = decide(past.reduce(evolve, blank), command);
      return {
        thenRecords: (...facts: readonly Fact[]) => {
          expect(outcome).toEqual({ ok: true, value: facts });
        },
        thenRefuses: (code: string) => {
          expect(outcome).toMatchObject({ ok: false, refusal: { code } });
        },
      };
    },
  }),
});
