/**
 * The passphrase of the fictional sample practice. It protects nothing, because nothing in it is real; it is shown on
 * the first screen so that the sample can be opened again.
 */
export const SAMPLE_PASSPHRASE = "sample practice";
export const SAMPLE_USER = "Sample Biller";
export const SAMPLE_PRACTICE_NAME = "Sample Practice";
export const SAMPLE_TIME_ZONE = "America/Chicago";
