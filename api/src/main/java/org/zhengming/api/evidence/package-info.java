/**
 * Evidence packages: a page of the web captured by two people, sealed so that any change shows, and checked by anybody
 * without this program's server.
 *
 * <p>{@code capture} reads the page, {@code record} holds what is written down about it, {@code custody} who had it,
 * {@code seal} makes the package, {@code redact} copies with parts covered, {@code verify} checks a package offline. A
 * package is a ZIP file without compression:
 *
 * <pre>
 * manifest.json       every part with its hashes, Merkle root (canonical JSON, RFC 8785)
 * manifest.p7s        detached CMS signature over it (RFC 5652), SM2 or ECDSA
 * timestamps/N.tsr    RFC 3161 tokens over manifest.p7s
 * custody.jsonl       hash-chained events, the first ones bound by the manifest
 * custody.sig         signature over custody.jsonl as it was when this copy was written
 * items/, documents/  what was captured, and the papers about it
 * </pre>
 *
 * <p>What a package is worth before the law is written in each package ({@code documents/standing.html}): a lead and
 * material of a report to the police (Criminal Procedure Law article 110), not a finished file of criminal evidence.
 */
package org.zhengming.api.evidence;
