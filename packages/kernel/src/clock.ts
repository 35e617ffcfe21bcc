/** Where the time comes from; injected, so that a rule never asks for it itself. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();
