import type { MachineWords } from './machine-words.zh.ts';

export const machineWordsEn: MachineWords = {
  title: 'Interfaces and uploads',
  lead: 'How this body’s own systems connect: they read the register with an API key, are told of events by signed messages, and certificates go to the national or provincial register, whose receipts are read back.',
};
