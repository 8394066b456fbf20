import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { join } from "node:path";

/** An authority made by OpenSSL in a folder: root, two signers, a time authority, revocation over HTTP. */
export interface OpensslAuthority {
  readonly path: (name: string) => string;
  /** Address of the server: `/tsa`, `/crl`, `/ocsp`, and `/down`, which answers 500. */
  readonly url: string;
  readonly close: () => void;
}

/** Starts the server and makes the keys; the passwords are `secret`. */
export async function opensslAuthority(folder: string): Promise<OpensslAuthority> {
  const path = (name: string): string => join(folder, name);
  const openssl = (...args: readonly string[]): void => void execFileSync("openssl", args, { cwd: folder, stdio: "pipe" });
  const server = createServer((request, response) => void answer(folder, request, response));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const url = addressOf(server);
  writeFileSync(path("index.txt"), "");
  writeFileSync(path("index.txt.attr"), "unique_subject = no\n");
  writeFileSync(path("serial"), "1000\n");
  writeFileSync(path("crlnumber"), "01\n");
  writeFileSync(path("tsaserial"), "01\n");
  writeFileSync(path("ca.cnf"), configuration(url));
  openssl(
    "req",
    "-x509",
    "-newkey",
    "rsa:2048",
    "-nodes",
    "-keyout",
    "root.key",
    "-out",
    "root.pem",
    "-days",
    "3650",
    "-utf8",
    "-subj",
    "/C=CN/O=测试根/CN=测试根证书",
    "-addext",
    "keyUsage=critical,keyCertSign,cRLSign",
  );
  const issue = (name: string, subject: string, section: string, ...key: readonly string[]): void => {
    openssl("req", "-newkey", ...key, "-nodes", "-keyout", `${name}.key`, "-out", `${name}.csr`, "-utf8", "-subj", subject);
    openssl("ca", "-batch", "-config", "ca.cnf", "-extensions", section, "-in", `${name}.csr`, "-out", `${name}.pem`, "-notext");
  };
  issue("a", "/C=CN/O=佛山灶间电器有限公司/CN=佛山灶间电器有限公司", "signer", "rsa:2048");
  issue(
    "b",
    "/C=CN/O=广州屿澜直播科技有限公司/CN=广州屿澜直播科技有限公司",
    "signer_ocsp",
    "ec",
    "-pkeyopt",
    "ec_paramgen_curve:prime256v1",
  );
  issue("tsa", "/C=CN/O=测试时间戳机构/CN=测试时间戳机构", "tsa_extensions", "rsa:2048");
  openssl("ca", "-config", "ca.cnf", "-gencrl", "-out", "crl.pem");
  openssl("crl", "-in", "crl.pem", "-outform", "DER", "-out", "crl.der");
  openssl("pkcs12", "-export", "-inkey", "a.key", "-in", "a.pem", "-certfile", "root.pem", "-out", "a.p12", "-passout", "pass:secret");
  openssl(
    "pkcs12",
    "-export",
    "-legacy",
    "-inkey",
    "a.key",
    "-in",
    "a.pem",
    "-certfile",
    "root.pem",
    "-out",
    "a-legacy.p12",
    "-passout",
    "pass:secret",
  );
  openssl("pkcs12", "-export", "-inkey", "b.key", "-in", "b.pem", "-certfile", "root.pem", "-out", "b.p12", "-passout", "pass:secret");
  openssl("pkcs8", "-topk8", "-in", "b.key", "-passout", "pass:secret", "-v2", "aes-256-cbc", "-out", "b8.key");
  writeFileSync(
    path("b-encrypted.pem"),
    [readFileSync(path("b8.key")), readFileSync(path("b.pem")), readFileSync(path("root.pem"))].map(String).join("\n"),
  );
  writeFileSync(path("a-plain.pem"), [readFileSync(path("a.key")), readFileSync(path("a.pem"))].map(String).join("\n"));
  return { path, url, close: () => void server.close() };
}

function addressOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return `http://127.0.0.1:${address.port}`;
}

async function answer(folder: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(Buffer.from(piece as Uint8Array));
  const body = Buffer.concat(pieces);
  const give = (type: string, bytes: Uint8Array): void => void response.writeHead(200, { "content-type": type }).end(bytes);
  const run = (...args: readonly string[]): void => void execFileSync("openssl", args, { cwd: folder, stdio: "pipe" });
  switch (request.url) {
    case "/tsa":
      writeFileSync(join(folder, "request.tsq"), body);
      run("ts", "-reply", "-config", "ca.cnf", "-queryfile", "request.tsq", "-signer", "tsa.pem", "-inkey", "tsa.key", "-out", "reply.tsr");
      {
        give("application/timestamp-reply", readFileSync(join(folder, "reply.tsr")));
        return;
      }
    case "/crl": {
      give("application/pkix-crl", readFileSync(join(folder, "crl.der")));
      return;
    }
    case "/ocsp":
      writeFileSync(join(folder, "request.ocsp"), body);
      run(
        "ocsp",
        "-index",
        "index.txt",
        "-CA",
        "root.pem",
        "-rsigner",
        "root.pem",
        "-rkey",
        "root.key",
        "-reqin",
        "request.ocsp",
        "-respout",
        "response.ocsp",
        "-noverify",
      );
      {
        give("application/ocsp-response", readFileSync(join(folder, "response.ocsp")));
        return;
      }
    default:
      response.writeHead(500).end();
  }
}

const configuration = (url: string): string => `
[tsa]
default_tsa = tsa_config
[ca]
default_ca = own
[own]
dir = .
database = index.txt
new_certs_dir = .
serial = serial
crlnumber = crlnumber
certificate = root.pem
private_key = root.key
default_md = sha256
default_days = 700
default_crl_days = 30
policy = any
string_mask = utf8only
utf8 = yes
[any]
countryName = optional
organizationName = optional
commonName = supplied
[signer]
keyUsage = critical,digitalSignature,nonRepudiation
crlDistributionPoints = URI:${url}/crl
[signer_ocsp]
keyUsage = critical,digitalSignature,nonRepudiation
authorityInfoAccess = OCSP;URI:${url}/ocsp
[tsa_extensions]
keyUsage = critical,digitalSignature
extendedKeyUsage = critical,timeStamping
crlDistributionPoints = URI:${url}/crl
[tsa_config]
serial = tsaserial
default_policy = 1.2.3.4.1
signer_digest = sha256
digests = sha256, sha384, sha512
accuracy = secs:1
ordering = no
ess_cert_id_alg = sha256
[req]
distinguished_name = dn
[dn]
`;
