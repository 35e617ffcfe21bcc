import { Sign, type SignName } from './sign.view.tsx';

type Props = {
  readonly sign: SignName;
  readonly word: string;
  /** Name of a colour in badge.css; the sign's own where left out. */
  readonly tone?: string;
  readonly outlined?: boolean;
};

/** A state: always colour, sign and word together. */
export const Badge = ({ sign, word, tone = sign, outlined = false }: Props) => (
  <span class={`badge tone-${tone}${outlined ? ' outlined' : ''}`}>
    <Sign name={sign} />
    {word}
  </span>
);
