import type { ComponentChildren } from 'preact';
import { TopBar } from '../ui/top-bar.view.tsx';

type PageProps = {
  readonly name?: string | null;
  /** What can be done from everywhere: lock, hand over, sign out. */
  readonly acts?: ComponentChildren;
  readonly children: ComponentChildren;
};

export const Page = ({ name = null, acts, children }: PageProps) => (
  <div class="page">
    <TopBar>
      {name !== null && <span class="event-name">{name}</span>}
      {acts}
    </TopBar>
    <main id="main" class="stack tablet">
      {children}
    </main>
  </div>
);
