import Files
import Foundation
import Localization
import Testing

@testable import Wording

@Suite struct FileErrorWordingTests {
  private static let denied = SystemError(code: EACCES)

  @Test(
    arguments: [
      (.noSuchFile(path: "m"), "m: no such file; check the path"),
      (.unreadable(path: "m", .directory), "m: is a directory; name a file in it"),
      (.unreadable(path: "m", .notAFile), "m: is neither a file nor a pipe; name a file"),
      (.unreadable(path: "m", .system(denied)), "m: cannot be read: permission denied; make it readable (chmod +r)"),
      (
        .notSafetensors(path: "m"), "m: is not a model file (safetensors); name a file written by 'transformer train'"
      ),
      (
        .truncated(path: "m", expectedBytes: 4000, actualBytes: 2000),
        "m: is cut off after 2,000 of at least 4,000 bytes; copy or download it again"
      ),
      (
        .notUTF8(path: "-", line: 3),
        "standard input:3: not valid UTF-8; convert the text (iconv -f LATIN1 -t UTF-8)"
      ),
      (.malformed(path: "m", .empty), "m: is damaged: it is empty; copy or download it again"),
      (
        .missingTensor(path: "m", tensor: "t"), "m: has no tensor 't'; check which program and version wrote the file"
      ),
      (
        .unsupportedElementType(path: "m", tensor: "t", type: "BF16"),
        "m: tensor 't' holds BF16 values, not F32; convert the file to float32"
      ),
      (
        .missingChecksum(path: "m"), "m: has no checksum, so another program wrote or changed it; use the original file"
      ),
      (
        .checksumMismatch(path: "m"),
        "m: is damaged: its checksum does not match its contents; copy or download it again"
      ),
      (
        .cannotCreate(path: "a/m", .missingDirectory("a/")),
        "a/m: cannot be created: there is no directory 'a/'; create it, or choose another path"
      ),
      (
        .cannotCreate(path: "a/m", .notADirectory("a/")),
        "a/m: cannot be created: a part of 'a/' is not a directory; choose another path"
      ),
      (.cannotCreate(path: "a", .directory), "a: cannot be created: is a directory; name a file in it"),
      (.cannotCreate(path: "", .notAFileName), "'': cannot be created: this is not a file name; choose another"),
      (
        .cannotCreate(path: "m", .writeProtected),
        "m: cannot be created: the file is write-protected; choose another name, or remove the protection"
      ),
      (
        .cannotCreate(path: "m", .system(denied)),
        "m: cannot be created: permission denied; choose a directory that you may write to"
      ),
      (
        .writeFailed(path: "m", SystemError(code: ENOSPC)),
        "m: writing failed: no space left on the disk; free some space, or choose another disk"
      ),
      (.readFailed(path: "m", SystemError(code: EIO)), "m: reading failed: input/output error; check the disk"),
    ] as [(FileError, String)])
  func namesPlaceProblemAndRemedy(_ error: FileError, _ english: String) {
    #expect(error.text[.en] == english)
    expectErrorForm(error.text)
  }

  @Test(
    arguments: [
      (.wrongLength(bytes: 9, expected: 8), "it has 9 bytes instead of 8"), (.headerNotJSON, "its header is not JSON"),
      (.headerEntry(nil), "its header is incomplete or of the wrong kind"),
      (.headerEntry("a"), "entry 'a' of its header is incomplete or of the wrong kind"),
      (
        .gap(tensor: "b", start: 2, previousEnd: 4), "tensor 'b' starts at byte 2, but the one before ends at 4"
      ),
      (.unknownElementType(tensor: "a", type: "Q4"), "tensor 'a' has the unknown type 'Q4'"),
      (.impossibleShape(tensor: "a", [-1, 4096]), "tensor 'a' has the impossible shape [-1, 4096]"),
      (.impossibleOffsets(tensor: "a", [4, 0]), "tensor 'a' has the impossible offsets [4, 0]"),
      (
        .wrongByteCount(tensor: "a", shape: [2], needed: 8, found: 4),
        "tensor 'a' of shape [2] needs 8 bytes, but has 4"
      ),
    ] as [(FileDamage, String)])
  func saysWhatIsDamaged(_ damage: FileDamage, _ english: String) {
    let text = FileError.malformed(path: "m", damage).text
    #expect(text[.en] == "m: is damaged: \(english); copy or download it again")
    expectErrorForm(text)
  }

  @Test func theRestOfTheSentenceIsOfTheSameLanguage() {
    let error = FileError.cannotCreate(path: "m", .system(Self.denied))
    #expect(error.text[.es] == "m: no se puede crear: permiso denegado; elige un directorio en el que puedas escribir")
    #expect(
      error.text[.pt] == "m: não pode ser criado: permissão negada; escolha um diretório em que você possa escrever")
  }
}
