/** A number with a decimal comma and no idle noughts: `0,25`, `10`. */
export const showNumber = (number: number): string => String(Math.round(number * 1000) / 1000).replace('.', ',');

/** The same to a tenth: `17,6`. */
export const showTenths = (number: number): string => showNumber(Math.round(number * 10) / 10);
