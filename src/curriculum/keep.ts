/** Keeps what comes of work between runs. `order` says all that it is made of but the code; only data can be kept. */
export type Keep = <T>(order: string, work: () => T | Promise<T>) => Promise<T>;

export const keepNothing: Keep = async (_order, work) => work();
