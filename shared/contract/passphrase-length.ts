/**
 * The shortest passphrase a ledger takes; the window's strength meter asks for more. In a file of its own, because the
 * first page draws it and must not load the contract's schemas.
 */
export const MIN_PASSPHRASE_LENGTH = 10;
