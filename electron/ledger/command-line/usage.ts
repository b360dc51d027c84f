export const CONTRACT_USAGE = "contract";
export const NEW_USAGE = "new --ledger FILE [--sample] [--practice NAME] [--zone ZONE] [--user NAME]";
export const CALL_USAGE =
  "call NAME JSON --ledger FILE [--user NAME] [--request-id ID] [--file TOKEN=PATH] (JSON may be - for stdin)";
export const EDI_USAGE = "edi check FILE [--codes FILE] | edi show|read FILE";
export const DEMO_USAGE = "demo --out DIR";
