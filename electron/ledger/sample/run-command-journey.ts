import type { CommandContext, CommandJourney } from "../journeys.ts";

/**
 * Runs a journey inside a transaction that is open already: the sample is entered by the same journeys that a biller
 * uses. Only journeys that are one synchronous function can be.
 */
export function runCommandJourney<Input, Output>(
  journey: CommandJourney<Input, Output>,
  context: CommandContext,
  input: Input,
): Output {
  if (typeof journey !== "function")
    throw new TypeError("This journey prepares something and cannot run inside another.");
  return journey(context, input);
}
