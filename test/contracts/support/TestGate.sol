// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

/// @title TestGate
/// @notice An IEligibility (and ICalibration) that answers what it is told, and fails in every way a module can.
contract TestGate {
    enum Mode {
        Answer,
        Revert,
        Spend,
        Sized,
        Reenter
    }

    Mode public mode;
    uint256 public size;
    uint256 public usual = 10_000;
    uint256 public work;
    address public target;
    bytes public data;
    mapping(address holder => uint256 weightPlusOne) private _weights;
    mapping(address holder => uint256 moment) private _from;

    error TestGate_Refused();

    function setMode(Mode newMode) external {
        mode = newMode;
    }

    /// An answer of so many bytes.
    function setSize(uint256 newSize) external {
        (mode, size) = (Mode.Sized, newSize);
    }

    function setUsual(uint256 newUsual) external {
        usual = newUsual;
    }

    /// Gas it spends before it answers.
    function setWork(uint256 newWork) external {
        work = newWork;
    }

    function setWeight(address holder, uint256 weight) external {
        _weights[holder] = weight + 1;
    }

    /// What `holder` has counts from this moment on.
    function setFrom(address holder, uint256 moment) external {
        _from[holder] = moment;
    }

    /// What is called inside the question.
    function setReentry(address newTarget, bytes calldata newData) external {
        (mode, target, data) = (Mode.Reenter, newTarget, newData);
    }

    function weightOf(address holder) external returns (uint256) {
        return _answer(holder, block.timestamp);
    }

    function weightAt(address holder, uint256 moment) external returns (uint256) {
        return _answer(holder, moment);
    }

    function multiplierOf(uint32, address builder) external returns (uint256) {
        return _answer(builder, block.timestamp);
    }

    function _answer(address holder, uint256 moment) private returns (uint256) {
        if (mode == Mode.Revert) revert TestGate_Refused();
        if (mode == Mode.Spend) while (true) {}
        if (mode == Mode.Sized) {
            uint256 length = size;
            assembly ("memory-safe") {
                mstore(0x00, 10000)
                return(0x00, length)
            }
        }
        if (mode == Mode.Reenter) {
            (bool success, ) = target.call(data);
            if (!success) revert TestGate_Refused();
        }
        uint256 from = gasleft();
        uint256 needed = work;
        while (from - gasleft() < needed) {}
        if (moment < _from[holder]) return 0;
        return _weights[holder] == 0 ? usual : _weights[holder] - 1;
    }
}
