/**
 * An invented NPI for the sample: ten digits that begin with 1 and pass the check digit (Luhn over 80840 and the
 * number, 45 CFR 162.406).
 */
export function sampleNpi(serial: number): string {
  const nine = `19${String(serial).padStart(7, "0")}`;
  let sum = 24;
  for (let index = 0; index < 9; index += 1) {
    const digit = Number(nine[index]);
    const doubled = index % 2 === 0 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return nine + String((10 - (sum % 10)) % 10);
}
