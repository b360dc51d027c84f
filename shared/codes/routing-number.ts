const WEIGHTS = [3, 7, 1, 3, 7, 1, 3, 7, 1];

/** Whether the text is a bank's routing number: nine digits whose sum, weighted 3-7-1, divides by ten (ABA). */
export function isRoutingNumber(text: string): boolean {
  if (!/^\d{9}$/.test(text) || text === "000000000") return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
  return sum % 10 === 0;
}
