import { useWords } from '../../ui/language.ts';
import { machineWords } from './machine-words.ts';

/** What a body's own machines may do and are told, and what the register was sent and answered. */
export const MachinesScreen = () => {
  const words = useWords(machineWords);
  return (
    <>
      <h1>{words.title}</h1>
      <p class="soft lead">{words.lead}</p>
    </>
  );
};
