import Foundation
import Localization
import Testing

@testable import Wording

@Suite struct SystemErrorWordingTests {
  @Test func commonReasonsAreTranslated() {
    #expect(Text(systemError: EACCES)[.es] == "permiso denegado")
    #expect(Text(systemError: ENOSPC)[.pt] == "não há espaço no disco")
    #expect(Text(systemError: ENOSPC)[.en] == "no space left on the disk")
  }

  @Test func othersAreTheSystemsOwnWords() {
    let text = Text(systemError: ENOLCK)
    #expect(text[.es] == text[.en] && text[.en] == String(cString: strerror(ENOLCK)))
  }
}
