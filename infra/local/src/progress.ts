const FRAMES = '⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏';
const FRAME_MS = 120;

export type Progress = {
  readonly say: (sentence: string) => void;
  /** Ends the spinner; what is said afterwards comes as plain lines. */
  readonly end: () => void;
};

/** Tells a person what goes on: a spinner on a terminal, plain lines elsewhere. */
export const showProgress = (out: NodeJS.WriteStream): Progress => {
  if (!out.isTTY) {
    return { say: (sentence) => void out.write(`· ${sentence}\n`), end: () => {} };
  }
  let turn = 0;
  let text = 'starting';
  const clear = '\r\u001b[K';
  const timer = setInterval(() => {
    turn += 1;
    out.write(`${clear}${FRAMES[turn % FRAMES.length]} ${text}`);
  }, FRAME_MS);
  timer.unref();
  return {
    say: (sentence) => {
      text = sentence;
      out.write(`${clear}· ${sentence}\n`);
    },
    end: () => {
      clearInterval(timer);
      out.write(clear);
    },
  };
};
