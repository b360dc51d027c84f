import { PasswordInput } from "@mantine/core";
import { useEffect, useState } from "react";
import { MIN_PASSPHRASE_LENGTH } from "../../shared/contract/passphrase-length.ts";
import classes from "./passphrase-fields.module.css";
import { estimateStrength } from "./passphrase-strength.ts";

const WORDS = ["Guessed at once", "Guessed in hours", "Guessed in weeks", "Good", "Very good"] as const;

/** The least strength that a new passphrase may have; see {@link estimateStrength}. */
export const LEAST_STRENGTH = 3;

interface PassphraseFieldsProps {
  label?: string;
  passphrase: string;
  onPassphrase: (text: string) => void;
  confirmation: string;
  onConfirmation: (text: string) => void;
  /** Names that an attacker would try first. */
  known: readonly string[];
  /** Whether both fields hold the same, strong enough passphrase. */
  onGood: (good: boolean) => void;
}

/** A new passphrase twice, with how hard it is to guess said in words beside the bar. */
export function PassphraseFields(props: PassphraseFieldsProps) {
  const { passphrase, confirmation, onGood } = props;
  const [strength, setStrength] = useState<number | null>(null);
  const known = props.known.join("\n");
  const long = passphrase.length >= MIN_PASSPHRASE_LENGTH;
  useEffect(() => {
    let dropped = false;
    if (passphrase === "") setStrength(null);
    else {
      void estimateStrength(passphrase, known.split("\n")).then((found) => {
        if (!dropped) setStrength(found);
      });
    }
    return () => {
      dropped = true;
    };
  }, [passphrase, known]);
  const same = passphrase === confirmation;
  const good = long && same && strength !== null && strength >= LEAST_STRENGTH;
  useEffect(() => onGood(good), [good, onGood]);
  const said =
    passphrase === ""
      ? "Four or five unrelated words are good."
      : !long
        ? `At least ${MIN_PASSPHRASE_LENGTH} characters`
        : WORDS[strength ?? 0];
  return (
    <>
      <div>
        <PasswordInput
          label={props.label ?? "Passphrase"}
          autoComplete="new-password"
          value={passphrase}
          visibilityToggleButtonProps={{ "aria-label": "Show the passphrase" }}
          onChange={(event) => props.onPassphrase(event.currentTarget.value)}
        />
        <div className={classes.strength} data-strength={long ? (strength ?? 0) : 0}>
          <span className={classes.bar} aria-hidden="true">
            {[0, 1, 2, 3].map((step) => (
              <span key={step} data-lit={(long && strength !== null && strength > step) || undefined} />
            ))}
          </span>
          <span role="status">{said}</span>
        </div>
      </div>
      <PasswordInput
        label="The same again"
        autoComplete="new-password"
        value={confirmation}
        error={confirmation !== "" && !passphrase.startsWith(confirmation) && "Differs from the passphrase above."}
        visibilityToggleButtonProps={{ "aria-label": "Show the repeated passphrase" }}
        onChange={(event) => props.onConfirmation(event.currentTarget.value)}
      />
    </>
  );
}
