/** From parts to a sealed package: fingerprints, Merkle root, signature, timestamps, the ZIP file, encryption. */
package org.zhengming.api.evidence.seal;
