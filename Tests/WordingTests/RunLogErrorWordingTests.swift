import Files
import Foundation
import Localization
import Testing
import TrainingLog

@testable import Wording

@Suite struct RunLogErrorWordingTests {
  @Test(
    arguments: [
      (.unreadable(path: "", SystemError(code: ENOENT)), "'': no such file; check the path"),
      (
        .empty(path: "r.jsonl"), "r.jsonl: is not a training log; name a file written by 'transformer train --log'"
      ),
      (
        .foreignLine(path: "r.jsonl", line: 3, .notJSON),
        "r.jsonl:3: not a line of JSON; remove the line, or name a log written by 'transformer train --log'"
      ),
      (
        .foreignLine(path: "r", line: 1, .wrongKind(key: "loss")),
        """
        r:1: the value of \"loss\" is of the wrong kind; remove the line, or name a log written by \
        'transformer train --log'
        """
      ),
      (
        .foreignLine(path: "r", line: 1, .wrongKind(key: nil)),
        "r:1: a value is of the wrong kind; remove the line, or name a log written by 'transformer train --log'"
      ),
      (
        .foreignLine(path: "r", line: 1, .notAnEvent),
        "r:1: not an event of a training log; remove the line, or name a log written by 'transformer train --log'"
      ),
      (
        .cannotCreate(path: "r", SystemError(code: EISDIR)),
        "r: cannot be created: is a directory; name a file in it"
      ),
      (
        .writeFailed(path: "r", SystemError(code: ENOSPC)),
        "r: writing failed: no space left on the disk; free some space, or choose another disk"
      ),
    ] as [(RunLogError, String)])
  func namesPlaceProblemAndRemedy(_ error: RunLogError, _ english: String) {
    #expect(error.text[.en] == english)
    expectErrorForm(error.text)
  }
}
