/** The page's origin: a scheme of our own, so that neither `file:` nor the network is ever needed. */
export const PAGE_ORIGIN = "app://billwright";

/**
 * The policy that goes with the page. Everything is refused that is not listed.
 * Mantine writes its theme into style elements, which carry the nonce, and sets style attributes, which cannot carry
 * one; scripts get neither exception.
 * @param nonce made anew for every load of the page
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    "connect-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}
