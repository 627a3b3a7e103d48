/// A place in the endless sequence of batches: that of the batch to come next.
public struct BatchPosition: Sendable, Codable, Equatable {
  /// Epochs finished.
  public var epoch: Int

  /// Batches of the current epoch finished.
  public var batch: Int

  /// The place of a batch, from 0.
  public init(epoch: Int = 0, batch: Int = 0) {
    self.epoch = epoch
    self.batch = batch
  }
}

/// A saved position that does not exist in the schedule it is to be restored to.
public struct BatchPositionError: Error, Equatable {
  /// The place that there is not.
  public let position: BatchPosition
  /// How many batches the epoch has.
  public let batchesInEpoch: Int
}
