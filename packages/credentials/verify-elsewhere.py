"""Verifies a credential with nothing of this project but the contexts it vendors.

    python3 packages/credentials/verify-elsewhere.py CREDENTIAL.json DID.json

pyld puts the document into canonical words (W3C eddsa-rdfc-2022) and cryptography checks the signature with the key
that the issuer's did.json lists. Says `verified` and ends with 0; otherwise says why and ends with 1. No network.
"""

import base64
import hashlib
import json
import pathlib
import sys

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from pyld import jsonld

SUITE = "eddsa-rdfc-2022"
KEPT = pathlib.Path(__file__).parent / "src" / "contexts"
CONTEXTS = {
    "https://www.w3.org/ns/credentials/v2": "w3c-credentials-v2.json",
    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json": "ob-v3p0-3.0.3.json",
    "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json": "ob-v3p0-extensions.json",
}
BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
ED25519_MULTIKEY = b"\xed\x01"


def load(url, options=None):
    if url not in CONTEXTS:
        raise ValueError(f"no context is kept for {url}")
    document = json.loads((KEPT / CONTEXTS[url]).read_text("utf-8"))
    return {"contextUrl": None, "documentUrl": url, "contentType": "application/ld+json", "document": document}


def base58(text):
    """Bytes of base58btc multibase text: `z…`."""
    if not text.startswith("z"):
        raise ValueError("not base58btc")
    number = 0
    for letter in text[1:]:
        number = number * 58 + BASE58.index(letter)
    zeros = len(text[1:]) - len(text[1:].lstrip("1"))
    return b"\0" * zeros + number.to_bytes((number.bit_length() + 7) // 8, "big")


def digest(document):
    options = {"algorithm": "URDNA2015", "format": "application/n-quads", "documentLoader": load}
    return hashlib.sha256(jsonld.normalize(document, options).encode("utf-8")).digest()


def listed_key(did, issuer, name):
    """The key of that name, where the issuer's own document lists it for assertions."""
    if did["id"] != issuer or name not in did["assertionMethod"]:
        raise ValueError("the issuer does not list the key")
    [method] = [one for one in did["verificationMethod"] if one["id"] == name]
    raw = base58(method["publicKeyMultibase"])
    if not raw.startswith(ED25519_MULTIKEY):
        raise ValueError("not an Ed25519 key")
    return Ed25519PublicKey.from_public_bytes(raw[len(ED25519_MULTIKEY) :])


def verify(credential, did):
    document = {name: value for name, value in credential.items() if name != "proof"}
    [proof] = [one for one in credential["proof"] if one["cryptosuite"] == SUITE]
    options = {name: value for name, value in proof.items() if name != "proofValue"}
    options["@context"] = document["@context"]
    issuer = document["issuer"]
    key = listed_key(did, issuer if isinstance(issuer, str) else issuer["id"], proof["verificationMethod"])
    key.verify(base58(proof["proofValue"]), digest(options) + digest(document))


def main():
    credential, did = (json.loads(pathlib.Path(name).read_text("utf-8")) for name in sys.argv[1:3])
    try:
        verify(credential, did)
    except InvalidSignature:
        sys.exit("not verified: the signature is not of these words")
    except (KeyError, ValueError, jsonld.JsonLdError) as cause:
        sys.exit(f"not verified: {cause}")
    print("verified")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main()
